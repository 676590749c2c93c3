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
export async function writeRows(
  sql: Sql,
  changes: readonly RowChange[],
): Promise<readonly string[]> {
  const spaces = [...new Set(changes.flatMap(spacesOfChange))].sort()
  const versions = await nextVersions(sql, spaces)
  const gone = changes.flatMap(({ kind, id, before, after }) =>
    before !== undefined && before.space !== after?.space
      ? [{ space: before.space, kind, id, deleted: true, data: ticketOf(before) }]
      : [],
  )
  const put = changes.flatMap(({ kind, id, after }) =>
    after === null ? [] : [{ space: after.space, kind, id, deleted: false, data: after }],
  )
  const moves = changes.some(
    ({ before, after }) => before !== undefined && after !== null && before.space !== after.space,
  )
  // First the tombstones: a row that moves must never live twice, not even in between.
  for (const batch of moves ? [gone, put] : [[...gone, ...put]]) {
    if (batch.length > 0) await upsert(sql, batch, versions)
  }
  return spaces
}

/** A tombstone keeps which ticket the row was part of: devices store conversations by ticket. */
const ticketOf = (row: Row): { ticketId?: string } =>
  'ticketId' in row && typeof row.ticketId === 'string' ? { ticketId: row.ticketId } : {}

const spacesOfChange = ({ before, after }: RowChange): string[] => [
  ...(before !== undefined && before.space !== after?.space ? [before.space] : []),
  ...(after === null ? [] : [after.space]),
]

/** Takes the next version of each space; nobody else can until this transaction has ended. */
export async function nextVersions(
  sql: Sql,
  spaces: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (spaces.length === 0) return new Map()
  const taken = await sql
    .insertInto('space')
    .values(spaces.map(name => ({ name, version: 1 })))
    .onConflict(clash => clash.column('name').doUpdateSet({ version: raw`space.version + 1` }))
    .returning(['name', 'version'])
    .execute()
  return new Map(taken.map(({ name, version }) => [name, version]))
}

interface Written {
  readonly space: string
  readonly kind: string
  readonly id: string
  readonly deleted: boolean
  readonly data: object
}

async function upsert(
  sql: Sql,
  rows: readonly Written[],
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  const json = JSON.stringify(rows.map(row => ({ ...row, version: versions.get(row.space) })))
  await raw`
    insert into row (space, kind, id, version, deleted, data)
    select space, kind, id, version, deleted, data
    from jsonb_to_recordset(${json}::jsonb)
      as one(space text, kind text, id text, version bigint, deleted boolean, data jsonb)
    on conflict (space, kind, id) do update
      set version = excluded.version, deleted = excluded.deleted, data = excluded.data
  `.execute(sql)
}
