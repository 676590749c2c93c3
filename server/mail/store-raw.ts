import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import { splitMail, writtenTo } from './raw-head.ts'
import { teamFor } from './team-for.ts'

/** A mail as the listener took it, before anybody looked into it. */
export interface ArrivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

/**
 * Keeps a mail as it came, before anything is tried with it. The same mail again for
 * the same team gives the id of the first: servers deliver twice after a lost answer.
 */
export async function storeRaw(
  db: Db,
  mail: ArrivedMail,
  now: number,
): Promise<{ id: string; isNew: boolean }> {
  const team = await teamFor(db, mail.to, writtenTo(mail.raw))
  const { lines, body } = splitMail(mail.raw)
  const messageId = headerIn(lines, 'message-id')
  const key = createHash('sha256')
    .update(`${team?.id ?? ''}\n${ownHeaders(lines)}`)
    .update(body)
    .digest('hex')
  const id = randomUUID()
  const inserted = await db
    .insertInto('mail_raw')
    .values({
      id,
      message_id: storableText(messageId).slice(0, 990),
      dedupe_key: key,
      envelope_from: storableText(mail.from).slice(0, 320),
      envelope_to: JSON.stringify(mail.to.slice(0, 100).map(storableText)),
      received_at: now,
      size: mail.raw.length,
      raw: mail.raw,
      state: 'received',
      attempts: 0,
      space: team === undefined ? '' : `team:${team.id}`,
      reason: null,
      ticket_id: null,
    })
    .onConflict(clash => clash.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted !== undefined) return { id, isNew: true }
  const first = await db
    .selectFrom('mail_raw')
    .select('id')
    .where('dedupe_key', '=', key)
    .executeTakeFirstOrThrow()
  return { id: first.id, isNew: false }
}

/** What its writer made it of. Servers on the way sign and stamp anew, at each delivery. */
const OWN =
  /^(message-id|date|from|sender|reply-to|subject|in-reply-to|references|content-[a-z-]+):/i

/** The headers by which two deliveries are one mail; never fewer, or two mails would be. */
const ownHeaders = (lines: readonly string[]): string =>
  lines.filter(line => OWN.test(line)).join('\n')

function headerIn(lines: readonly string[], name: string): string {
  const line = lines.find(one => one.toLowerCase().startsWith(`${name}:`))
  return line === undefined ? '' : line.slice(name.length + 1).trim()
}
