import { sql as raw } from 'kysely'
import type { Outcome } from '../../shared/sync/push.ts'
import type { Sql } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import type { Decision } from '../db/write-down.ts'

/** A stored decision in the words of the wire. */
export const outcomeOf = (row: Decision): Outcome =>
  row.status === 'applied'
    ? { id: row.command_id, status: 'applied' }
    : {
        id: row.command_id,
        status: 'refused',
        code: row.code ?? 'failed',
        facts: row.facts ?? {},
      }

/** A command as it is told apart from another with its id. */
export interface Told {
  readonly id: string
  readonly clientId: string
  readonly personId: string
  /** Of its content: see content-hash.ts. */
  readonly hash: string
}

/**
 * What was decided about each of these earlier, or undefined, in the order asked. Of two arrivals
 * of one command at the same time, both may find nothing; when the second writes its decision
 * down, it waits for the first, breaks on the id, and looks again.
 */
export async function decidedBefore(
  sql: Pick<Sql, 'selectFrom'>,
  asked: readonly Told[],
): Promise<readonly (Outcome | undefined)[]> {
  // Nothing is kept under an id that cannot be stored.
  const ids = asked.map(one => one.id).filter(id => storableText(id) === id)
  const wanted = raw<string>`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  const stored = await sql
    .selectFrom('decided')
    .selectAll()
    .where('command_id', 'in', wanted)
    .execute()
  const byId = new Map(stored.map(one => [one.command_id, one]))
  return asked.map(one => {
    const before = byId.get(one.id)
    return before === undefined ? undefined : outcomeFor(one, before)
  })
}

/**
 * Other content under the same id: from the same client it is a fork (two devices
 * share a client id); from another client it is refused, because an id is used once.
 */
function outcomeFor({ id, clientId, personId, hash }: Told, stored: Decision): Outcome {
  if (stored.person_id !== personId) return { id, status: 'refused', code: 'notAllowed', facts: {} }
  if (stored.content_hash === hash) return outcomeOf(stored)
  if (stored.client_id === clientId) return { id, status: 'forked' }
  return { id, status: 'refused', code: 'badArgs', facts: { where: 'id' } }
}
