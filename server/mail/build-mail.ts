import { convert } from 'html-to-text'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import { cleanReplyHtml } from './clean-html.ts'

/** A mail ready for the mail server, in nodemailer's words. */
export interface OutgoingMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo: string
  readonly to: readonly { readonly name: string; readonly address: string }[]
  readonly cc: readonly { readonly name: string; readonly address: string }[]
  readonly subject: string
  readonly inReplyTo?: string
  readonly references?: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly html: string
}

export interface Thread {
  /** Messages really sent or received before this one, oldest first. */
  readonly before: readonly Message[]
}

/** How many identifiers of a long thread are named; the first and the last always are. */
const MAX_REFERENCES = 50

/**
 * Builds the mail of a reply: one id for ever, so a retry is the same mail; the
 * thread's identifiers, so that it stays together in the customer's mailbox; the
 * question at its end, in text and in HTML.
 *
 * Throws when a header value could start another header.
 */
export function buildMail(given: {
  readonly reply: Message
  readonly thread: Thread
  readonly team: Pick<Team, 'name' | 'address' | 'signature'>
  readonly replyTo: string
  readonly voteUrl: string
}): OutgoingMail {
  const { reply, thread, team, replyTo, voteUrl } = given
  const { inReplyTo, references } = threadIds(thread)
  const signature = team.signature.replaceAll('{{agent}}', () => reply.authorName)
  const mail: OutgoingMail = {
    messageId: `<${reply.messageId}>`,
    from: { name: team.name, address: team.address },
    replyTo,
    to: reply.to,
    cc: reply.cc,
    subject: reply.subject,
    ...(inReplyTo === null ? {} : { inReplyTo: `<${inReplyTo}>` }),
    ...(references.length === 0 ? {} : { references: references.map(id => `<${id}>`).join(' ') }),
    // No auto-replies back to us: answered by machines, a help desk answers machines.
    headers: { 'X-Auto-Response-Suppress': 'OOF, AutoReply', 'X-Empty-Chair': 'reply' },
    text: textOf(reply, thread, signature, voteUrl),
    html: htmlOf(reply, thread, signature, voteUrl),
  }
  refuseBadHeaders(mail)
  return mail
}

/** What this mail answers, and the whole thread before it, for its headers and for the record. */
export function threadIds({ before }: Thread): {
  readonly inReplyTo: string | null
  readonly references: readonly string[]
} {
  // Words left on the vote page are no mail: they have no id to answer to.
  const last = before.filter(one => one.messageId !== '').at(-1)
  if (last === undefined) return { inReplyTo: null, references: [] }
  const all = [...new Set(before.flatMap(one => [...one.references, one.messageId]))]
  const ids = all.filter(id => id !== '' && id !== last.messageId)
  const kept =
    ids.length < MAX_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(2 - MAX_REFERENCES)]
  return {
    inReplyTo: last.messageId,
    references: [...kept, last.messageId],
  }
}

const QUESTION = 'Was this answer helpful?'

function textOf(reply: Message, thread: Thread, signature: string, voteUrl: string): string {
  const parts = [reply.text.trim(), signature, `${QUESTION}\nYes or No: ${voteUrl}`]
  const quoted = lastOf(thread)
  if (quoted !== null) {
    const lines = quoted.text.trim().split('\n')
    parts.push(`${wrote(quoted)}\n${lines.map(line => `> ${line}`).join('\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function htmlOf(reply: Message, thread: Thread, signature: string, voteUrl: string): string {
  const body = cleanReplyHtml(reply.html ?? '') || paragraphs(reply.text)
  const url = escape(voteUrl)
  const link = (word: string, value: string) =>
    `<a href="${url}?a=${value}" style="color:#2d4fc4">${word}</a>`
  const quoted = lastOf(thread)
  return [
    '<!doctype html><html><body style="font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:23px;color:#1d1c1a">',
    body,
    `<p style="color:#57534c">${escape(signature).replace(/\n/g, '<br>')}</p>`,
    `<p style="border-top:1px solid #e5e2db;padding-top:12px">${QUESTION} &nbsp;${link('Yes', 'yes')} &nbsp;${link('No', 'no')}</p>`,
    quoted === null
      ? ''
      : `<p style="color:#716c63">${escape(wrote(quoted))}</p><blockquote style="margin:0;padding-left:12px;border-left:2px solid #e5e2db;color:#716c63">${paragraphs(quoted.text)}</blockquote>`,
    '</body></html>',
  ].join('\n')
}

/** What the customer said last: quoted under the answer. */
const lastOf = ({ before }: Thread): Message | null =>
  before.filter(one => one.direction === 'in').at(-1) ?? null

const wrote = (quoted: Message): string =>
  `On ${new Date(quoted.at).toUTCString().slice(0, 16)}, ${quoted.from.name || quoted.from.address} wrote:`

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)

const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map(part => `<p>${escape(part).replace(/\n/g, '<br>')}</p>`)
    .join('')

/** The text of a mail that came without one. */
export const textFromHtml = (html: string): string =>
  convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 60 },
    selectors: [
      { selector: 'img', format: 'skip' },
      // A heading in capitals reads as shouting that the customer never did.
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'a', options: { ignoreHref: true } },
    ],
  }).trim()

function refuseBadHeaders(mail: OutgoingMail): void {
  const boxes = [mail.from, ...mail.to, ...mail.cc].flatMap(box => [box.name, box.address])
  const values = [
    mail.subject,
    mail.messageId,
    mail.replyTo,
    mail.inReplyTo ?? '',
    mail.references ?? '',
    ...boxes,
    ...Object.values(mail.headers),
  ]
  // oxlint-disable-next-line no-control-regex -- these characters are what it refuses
  const bad = values.find(value => /[\u0000-\u001f\u007f]/.test(value))
  if (bad !== undefined)
    throw new Error('a header value has a line break or another control character')
}
