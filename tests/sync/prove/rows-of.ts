import { MEMORY_TABLES } from '../../../renderer/engine/replica/row-tables.ts'
import type { Device } from '../../support/device.ts'

/** Every row that a device holds in memory, as text, by table and id. */
export type Rows = ReadonlyMap<string, string>

export function rowsOf({ engine }: Device): Rows {
  const rows = new Map<string, string>()
  for (const table of MEMORY_TABLES) {
    for (const row of engine.model.copy.table(table).values())
      rows.set(`${table} ${row.id}`, JSON.stringify(row))
  }
  return rows
}

/** In which rows a person's device and a new one of theirs differ. */
export const differences = (who: string, held: Rows, fresh: Rows): readonly string[] =>
  [...new Set([...held.keys(), ...fresh.keys()])]
    .filter(key => held.get(key) !== fresh.get(key))
    .map(key => `${who} and a new device of theirs differ in ${key}`)
