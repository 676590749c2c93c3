import type { Row, Table } from '../../shared/command/tx.ts'
import type { DeskTx, TableName, Tables } from '../../shared/domain/kernel.ts'
import { TABLE_NAMES } from '../../shared/domain/tables.ts'

export interface MemoryTx extends DeskTx {
  /** Every row of a table, in the order in which they were first put. */
  all<N extends TableName>(table: N): readonly Tables[N][]
}

/** A world in memory: what a command sees when nothing else is in the way. */
export function memoryTx(rows: { readonly [N in TableName]?: readonly Tables[N][] }): MemoryTx {
  const held = new Map<TableName, Map<string, Row>>(
    TABLE_NAMES.map(name => [name, new Map((rows[name] ?? []).map(row => [row.id, row as Row]))]),
  )
  const tableOf = (name: TableName): Table<Row> => ({
    get: async id => held.get(name)?.get(id),
    put: async row => void held.get(name)?.set(row.id, row),
    del: async id => void held.get(name)?.delete(id),
  })
  const tx = Object.fromEntries(TABLE_NAMES.map(name => [name, tableOf(name)]))
  const all = (name: TableName) => [...(held.get(name)?.values() ?? [])]
  return { ...tx, all } as unknown as MemoryTx
}
