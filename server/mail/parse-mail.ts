import PostalMime, { type Attachment, type Email, type Address as ParsedAddress } from 'postal-mime'
import type { Mailbox } from '../../shared/domain/message/message.ts'
import { countParts } from './count-parts.ts'

/** A mail as we understand it. Strings hold no NUL, which PostgreSQL cannot store. */
export interface ParsedMail {
  readonly from: Mailbox
  readonly replyTo: Mailbox | null
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly subject: string
  /** RFC 5322 identifiers, without angle brackets; empty when there is none. */
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly text: string | null
  /** As it came: never shown before `cleanIncomingHtml`. */
  readonly html: string | null
  readonly attachments: readonly ParsedAttachment[]
  /** First value of each header, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly contentType: string
}

export interface ParsedAttachment {
  readonly name: string
  readonly type: string
  readonly contentId: string | null
  readonly bytes: Uint8Array
}

/** Why a mail was not understood. It is kept with its raw text and read by a person. */
export class UnreadableMail extends Error {}

const MAX_PARTS = 100
const MAX_NAME = 255
const MAX_REFERENCES = 200

/**
 * Reads the raw bytes of a mail. Broken encodings become replacement characters;
 * only what has no header at all, or goes over a limit, throws UnreadableMail.
 */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  if (countParts(raw, MAX_PARTS) > MAX_PARTS) {
    throw new UnreadableMail(`it has more than ${MAX_PARTS} parts`)
  }
  const email = await parse(raw)
  if (email.headers.length === 0) throw new UnreadableMail('it has no header')
  const headers = new Map<string, string>()
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, clean(value))
  return {
    from: boxesOf(email.from)[0] ?? boxesOf(email.sender)[0] ?? { name: '', address: '' },
    replyTo: email.replyTo?.flatMap(boxesOf)[0] ?? null,
    to: email.to?.flatMap(boxesOf) ?? [],
    cc: email.cc?.flatMap(boxesOf) ?? [],
    subject: oneLine(email.subject ?? ''),
    messageId: idsIn(email.messageId)[0] ?? '',
    inReplyTo: idsIn(email.inReplyTo)[0] ?? null,
    references: idsIn(email.references).slice(-MAX_REFERENCES),
    text: email.text === undefined ? null : clean(email.text),
    html: email.html === undefined ? null : clean(email.html),
    attachments: email.attachments.map(attachmentOf),
    headers,
    contentType: headers.get('content-type') ?? '',
  }
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, {
      maxNestingDepth: 30,
      maxHeadersSize: 1024 * 1024,
      forceRfc822Attachments: true,
    })
  } catch (error) {
    throw new UnreadableMail(error instanceof Error ? error.message : String(error))
  }
}

/** Lone halves of a surrogate pair: no valid text, and PostgreSQL refuses them in JSON. */
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const clean = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- NUL is what it takes out
  text.replace(/\u0000/g, '').replace(LONE_HALF, '\ufffd')

/** A header's value can hold line breaks in its encoded words; ours never begin another header. */
const oneLine = (text: string): string =>
  clean(text)
    // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()

/** Identifiers in a header; some programs forget the angle brackets. */
function idsIn(header: string | undefined): string[] {
  if (header === undefined) return []
  const bracketed = [...header.matchAll(/<([^<>\s]+)>/g)].map(match => match[1] ?? '')
  const found = bracketed.length > 0 ? bracketed : header.trim().split(/\s+/)
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  const isPlain = (id: string) => !/[\u0000-\u001f\u007f]/.test(id)
  return found.map(clean).filter(id => id !== '' && id.length <= 998 && isPlain(id))
}

function boxesOf(address: ParsedAddress | undefined): Mailbox[] {
  if (address === undefined) return []
  if (address.group !== undefined) return address.group.flatMap(boxesOf)
  if (address.address === '') return []
  return [
    {
      name: oneLine(address.name).slice(0, 300),
      address: oneLine(address.address).toLowerCase().slice(0, 320),
    },
  ]
}

function attachmentOf(part: Attachment, index: number): ParsedAttachment {
  const { content } = part
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return {
    name: fileName(part.filename, part.mimeType, index),
    type: clean(part.mimeType).slice(0, 200) || 'application/octet-stream',
    contentId: part.contentId === undefined ? null : (idsIn(part.contentId)[0] ?? null),
    bytes,
  }
}

/** A name that is safe as a file's: no path, no control characters, never empty. */
function fileName(given: string | null, type: string, index: number): string {
  const last = clean(given ?? '')
    .split(/[/\\]/)
    .at(-1)
    // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
    ?.replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
  if (last !== undefined && last !== '' && last !== '.' && last !== '..') {
    return last.slice(-MAX_NAME)
  }
  return type === 'message/rfc822' ? `mail-${index + 1}.eml` : `attachment-${index + 1}`
}
