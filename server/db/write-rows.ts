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
  const spaces = spacesOf(changes)
  const batches = batchesOf(changes)
  if (batches.length === 1) return writeAsNext(sql, spaces, batches.flat())
  const versions = await nextVersions(sql, spaces)
  for (const batch of batches) await upsert(sql, batch, versions)
}

/**
 * What is written, in one batch, or in two where a row moves to another space: first the
 * tombstones, for a row must never live twice, not even in between.
 */
export function batchesOf(changes: readonly RowChange[]): readonly (readonly Written[])[] {
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
  return moves ? [gone, put] : [[...gone, ...put]]
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

/** A row as it is stored, but for its version. */
export interface Written {
  readonly space: string
  readonly kind: string
  readonly id: string
  readonly deleted: boolean
  readonly data: object
}

/** Writes rows with versions that this transaction holds. */
export async function upsert(
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

/** Takes the next versions and writes the rows with them, in one call: others wait meanwhile. */
async function writeAsNext(
  sql: Sql,
  spaces: readonly string[],
  rows: readonly Written[],
): Promise<void> {
  if (spaces.length === 0) return
  await raw`
    with next as (
      insert into space (name, version)
      select name, 1 from jsonb_array_elements_text(${JSON.stringify(spaces)}::jsonb)
        with ordinality as one(name, place)
      order by place
      on conflict (name) do update set version = space.version + 1
      returning name, version
    )
    insert into row (space, kind, id, version, deleted, data)
    select one.space, one.kind, one.id, next.version, one.deleted, one.data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as one(space text, kind text, id text, deleted boolean, data jsonb)
      join next on next.name = one.space
    on conflict (space, kind, id) do update
      set version = excluded.version, deleted = excluded.deleted, data = excluded.data
  `.execute(sql)
}
