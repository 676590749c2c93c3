import { sql as raw } from 'kysely'
import type { Row } from '../../shared/command/tx.ts'
import type { TableName } from '../../shared/domain/kernel.ts'
import type { Sql } from './schema.ts'

/** Read by nearly every command and changed hardly ever: their readers do not wait for one another. */
const READ_MOSTLY: ReadonlySet<TableName> = new Set([
  'team',
  'reason',
  'macro',
  'shippingOption',
  'person',
])

/** Names one row of the desk, there or not there. */
export interface RowName {
  readonly kind: TableName
  readonly id: string
}

/**
 * Reads rows and holds them, *there or not there*, until the transaction ends. A row lock
 * cannot do that: of two commands that both find no remedy yet, both would put one.
 * Gives back, in the order asked, what is there.
 *
 * Different rows may be locked in different order; PostgreSQL then ends one of the two
 * as a deadlock, and inTransaction runs it again.
 */
export async function lockedRows(
  sql: Sql,
  names: readonly RowName[],
): Promise<readonly (Row | undefined)[]> {
  if (names.length === 0) return []
  const wanted = names.map(({ kind, id }) => ({ kind, id, shared: READ_MOSTLY.has(kind) }))
  const { rows } = await raw<{ kind: string; id: string; data: Row }>`
    select found_kind as kind, found_id as id, found_data as data
    from locked_rows(${JSON.stringify(wanted)}::jsonb)
  `.execute(sql)
  const found = new Map(rows.map(row => [`${row.kind}:${row.id}`, row.data]))
  return names.map(({ kind, id }) => found.get(`${kind}:${id}`))
}

/** A writer of a read-mostly row waits for its readers. */
export async function lockRowToWrite(sql: Sql, kind: TableName, id: string): Promise<void> {
  if (!READ_MOSTLY.has(kind)) return
  await raw`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${id}`}, 0))`.execute(sql)
}
