import type { Outcome } from '../../shared/sync/push.ts'
import type { Sql } from '../db/schema.ts'

interface Stored {
  readonly command_id: string
  readonly status: 'applied' | 'refused'
  readonly code: string | null
  readonly facts: Record<string, unknown> | null
}

/** A stored decision in the words of the wire. */
export const outcomeOf = (row: Stored): Outcome =>
  row.status === 'applied'
    ? { id: row.command_id, status: 'applied' }
    : {
        id: row.command_id,
        status: 'refused',
        code: row.code ?? 'failed',
        facts: row.facts ?? {},
      }

/**
 * What was decided about this command earlier, or undefined. Of two arrivals of one
 * command at the same time, both may find nothing; when the second writes its decision down,
 * it waits for the first, breaks on the id, and is run again from here.
 *
 * Other content under the same id: from the same client it is a fork (two devices
 * share a client id); from another client it is refused, because an id is used once.
 */
export async function decidedBefore(
  sql: Sql,
  one: { id: string; clientId: string; personId: string; hash: string },
): Promise<Outcome | undefined> {
  const stored = await sql
    .selectFrom('decided')
    .selectAll()
    .where('command_id', '=', one.id)
    .executeTakeFirst()
  if (stored === undefined) return undefined
  if (stored.person_id !== one.personId) {
    return { id: one.id, status: 'refused', code: 'notAllowed', facts: {} }
  }
  if (stored.content_hash === one.hash) return outcomeOf(stored)
  if (stored.client_id === one.clientId) return { id: one.id, status: 'forked' }
  return { id: one.id, status: 'refused', code: 'badArgs', facts: { where: 'id' } }
}
