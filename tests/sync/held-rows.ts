import type { Copy } from '../../renderer/engine/replica/copy.ts'
import { MEMORY_TABLES } from '../../renderer/engine/replica/row-tables.ts'
import { CONVERSATION_TABLES } from '../../shared/domain/tables.ts'

/** Rows as text, by table and id. */
export type Rows = ReadonlyMap<string, string>

/**
 * Every row that a device holds: in memory, and in the conversations of these tickets.
 * @param ticketIds without them, of the tickets that it holds
 */
export async function heldRows(
  copy: Copy,
  ticketIds: Iterable<string> = copy.table('ticket').keys(),
): Promise<Rows> {
  const rows = new Map<string, string>()
  for (const table of MEMORY_TABLES) {
    for (const row of copy.table(table).values()) rows.set(`${table} ${row.id}`, canonical(row))
  }
  for (const ticketId of ticketIds) {
    const conversation = await copy.conversations.load(ticketId)
    for (const table of CONVERSATION_TABLES) {
      for (const row of conversation[table].values()) rows.set(`${table} ${row.id}`, canonical(row))
    }
  }
  return rows
}

/** In which rows a person's device and a new one of theirs differ. */
export const differences = (who: string, held: Rows, fresh: Rows): readonly string[] =>
  [...new Set([...held.keys(), ...fresh.keys()])]
    .filter(key => held.get(key) !== fresh.get(key))
    .map(key => `${who} and a new device of theirs differ in ${key}`)

/** The same text for the same row, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
