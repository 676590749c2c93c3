import { sql as raw } from 'kysely'
import type { Message } from '../../shared/domain/message/message.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Db, Sql } from '../db/schema.ts'
import { storable } from '../db/storable.ts'
import { writeRows } from '../db/write-rows.ts'
import { generateSample } from './generate.ts'
import { markAsSample } from './load-mark.ts'
import { loadShop } from './load-shop.ts'
import type { SampleOptions, SampleRow, SampleWorkspace } from './workspace.ts'

/** Rows of one version: a page of a pull is never much larger than it should be. */
const BATCH = 500

/**
 * Fills an empty database with the sample workspace, in one transaction: it is there
 * whole or not at all. Gives back whether it was empty; another one is left as it is.
 */
export async function loadSample(db: Db, options: SampleOptions): Promise<boolean> {
  return db.transaction().execute(async sql => {
    await raw`select pg_advisory_xact_lock(hashtextextended('sample', 0))`.execute(sql)
    const used = await sql.selectFrom('row').select('id').limit(1).executeTakeFirst()
    if (used !== undefined) return false
    await loadWorkspace(sql, generateSample(options))
    await markAsSample(sql)
    return true
  })
}

async function loadWorkspace(sql: Sql, workspace: SampleWorkspace): Promise<void> {
  const waiting = new Map<string, SampleRow[]>()
  for (const { person } of workspace.people) gather(waiting, { kind: 'person', row: person })
  for (const one of workspace.rows) {
    const batch = gather(waiting, one)
    if (batch.length >= BATCH) await write(sql, batch.splice(0))
  }
  for (const batch of waiting.values()) if (batch.length > 0) await write(sql, batch)
  for (const one of workspace.attachments) await keepAttachment(sql, one)
  await loadShop(sql, workspace.shop)
  await givePasswords(sql, workspace)
  // So many rows at once: until the database has looked, it thinks that a space is small.
  await raw`analyze row`.execute(sql)
  await raw`
    select setval('ticket_number', greatest(1001,
      (select max((data->>'number')::int) + 1 from row where kind = 'ticket')), false)
  `.execute(sql)
}

/** One batch per space, because a version belongs to one space. */
function gather(waiting: Map<string, SampleRow[]>, one: SampleRow): SampleRow[] {
  const batch = waiting.get(one.row.space) ?? []
  waiting.set(one.row.space, batch)
  batch.push(one)
  return batch
}

async function write(sql: Sql, batch: readonly SampleRow[]): Promise<void> {
  await writeRows(
    sql,
    batch.map(({ kind, row }) => ({ kind, id: row.id, before: undefined, after: storable(row) })),
  )
  const messages = batch.flatMap(one => (one.kind === 'message' ? [one.row] : []))
  await knowMails(sql, messages)
}

/** Answers to mails of the sample find their ticket, as answers to real ones do. */
async function knowMails(sql: Sql, messages: readonly Message[]): Promise<void> {
  const ids = messages.filter(one => one.messageId !== '')
  if (ids.length === 0) return
  await sql
    .insertInto('mail_id')
    .values(
      ids.map(one => ({
        message_id: one.messageId,
        ticket_id: one.ticketId,
        row_id: one.id,
        direction: one.direction,
      })),
    )
    .onConflict(clash => clash.doNothing())
    .execute()
}

async function keepAttachment(
  sql: Sql,
  one: { id: string; messageId: string; bytes: Uint8Array },
): Promise<void> {
  await sql
    .insertInto('attachment')
    .values({
      id: one.id,
      row_id: one.messageId,
      name: `${one.id}.png`,
      type: 'image/png',
      size: one.bytes.length,
      bytes: one.bytes,
    })
    .execute()
}

/** Everybody has the same password here: one hash, with its own salt, is made once per person. */
async function givePasswords(sql: Sql, workspace: SampleWorkspace): Promise<void> {
  for (const { person, password } of workspace.people) {
    await sql
      .insertInto('person_secret')
      .values({ person_id: person.id, hash: await hashPassword(password) })
      .execute()
  }
}
