import { sql as raw } from 'kysely'
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

/**
 * Holds a row, *there or not there*, until the transaction ends. A row lock cannot do
 * that: of two commands that both find no remedy yet, both would put one.
 *
 * Different rows may be locked in different order; PostgreSQL then ends one of the two
 * as a deadlock, and inTransaction runs it again.
 */
export async function lockRow(sql: Sql, kind: TableName, id: string): Promise<void> {
  const key = `${kind}:${id}`
  await (READ_MOSTLY.has(kind)
    ? raw`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`.execute(sql)
    : raw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(sql))
}

/** A writer of a read-mostly row waits for its readers. */
export async function lockRowToWrite(sql: Sql, kind: TableName, id: string): Promise<void> {
  if (!READ_MOSTLY.has(kind)) return
  await raw`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${id}`}, 0))`.execute(sql)
}
