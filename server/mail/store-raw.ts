import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
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
  const team = await teamFor(db, mail.to)
  const messageId = headerIn(mail.raw, 'message-id')
  const key = createHash('sha256')
    .update(`${team?.id ?? ''}\n${messageId}\n`)
    .update(withoutTrace(mail.raw))
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

const HEAD_LIMIT = 64 * 1024
const TRACE = /^(received|return-path|delivered-to|x-received|x-original-to):/i

/** Each delivery writes its own trace on top; the rest tells whether it is the same mail. */
function withoutTrace(raw: Buffer): Buffer {
  const { head, body } = split(raw)
  const kept = unfold(head).filter(line => !TRACE.test(line))
  return Buffer.concat([Buffer.from(kept.join('\n'), 'latin1'), body])
}

function headerIn(raw: Buffer, name: string): string {
  const line = unfold(split(raw).head).find(one => one.toLowerCase().startsWith(`${name}:`))
  return line === undefined ? '' : line.slice(name.length + 1).trim()
}

const unfold = (head: string): string[] => head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)

function split(raw: Buffer): { head: string; body: Buffer } {
  const gap = /\r?\n\r?\n/.exec(raw.toString('latin1', 0, HEAD_LIMIT))
  const end = gap === null ? Math.min(raw.length, HEAD_LIMIT) : gap.index
  return { head: raw.toString('latin1', 0, end), body: raw.subarray(end) }
}
