import { sql as raw } from 'kysely'
import type { Row } from '../../shared/command/tx.ts'
import type { TableName } from '../../shared/domain/kernel.ts'
import type { Sql } from './schema.ts'

/** What a transaction does to one row; `before` is what stood there, `after` null is a deletion. */
export interface RowChange {
  readonly kind: TableName
  readonly id: string
  readonly before: Row | undefined
  readonly after: Row | null
}

/**
 * Writes changes, giving each space that they touch its next version.
 *
 * The spaces' own rows are locked in the order of their names and stay locked until
 * the commit. That makes versions commit-ordered within a space: whoever reads
 * version 7 has everything up to 7. A number from a sequence would not: 8 can be
 * committed before 7, and a device that moved its cookie to 8 never gets 7.
 */
export async function writeRows(sql: Sql, changes: readonly RowChange[]): Promise<void> {
  await raw`select write_rows(${asWritten(changes)})`.execute(sql)
}

/**
 * What the database is told of changes (write_rows): the spaces, and two batches of rows. First the
 * tombstones, for a row that moves must never live twice, not even in between.
 */
export function asWritten(changes: readonly RowChange[]) {
  const { gone, put } = batchesOf(changes)
  const [spaces, first, then] = [spacesOf(changes), gone, put].map(list => JSON.stringify(list))
  return raw`${spaces}::jsonb, ${first}::jsonb, ${then}::jsonb`
}

/** A row as it is stored, but for its version. */
export interface Written {
  readonly space: string
  readonly kind: string
  readonly id: string
  readonly deleted: boolean
  readonly data: object
}

/** The rows as they are stored: those that leave their space, and those that are put. */
export function batchesOf(changes: readonly RowChange[]): {
  readonly gone: readonly Written[]
  readonly put: readonly Written[]
} {
  const gone = changes.flatMap(({ kind, id, before, after }) =>
    before !== undefined && before.space !== after?.space
      ? [{ space: before.space, kind, id, deleted: true, data: ticketOf(before) }]
      : [],
  )
  const put = changes.flatMap(({ kind, id, after }) =>
    after === null ? [] : [{ space: after.space, kind, id, deleted: false, data: after }],
  )
  return { gone, put }
}

/** The spaces that changes touch, in the order of their names. */
export const spacesOf = (changes: readonly RowChange[]): readonly string[] =>
  [...new Set(changes.flatMap(spacesOfChange))].sort()

/** A tombstone keeps which ticket the row was part of: devices store conversations by ticket. */
const ticketOf = (row: Row): { ticketId?: string } =>
  'ticketId' in row && typeof row.ticketId === 'string' ? { ticketId: row.ticketId } : {}

const spacesOfChange = ({ before, after }: RowChange): string[] => [
  ...(before !== undefined && before.space !== after?.space ? [before.space] : []),
  ...(after === null ? [] : [after.space]),
]
