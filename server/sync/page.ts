import { type RawBuilder, sql as raw } from 'kysely'
import type { PullResponse } from '../../shared/sync/pull.ts'
import type { Sql } from '../db/schema.ts'

interface Page {
  /** By table, the JSON texts of rows as the database wrote them: several rows in each, by commas. */
  readonly puts: ReadonlyMap<string, readonly string[]>
  readonly dels: PullResponse['dels']
  /** How far each space has been read; one that has not been begun is not in it. */
  readonly reached: ReadonlyMap<string, number>
  /** Of those that are read for the first time and not to their end: the version when that began. */
  readonly begun: ReadonlyMap<string, number>
  readonly more: boolean
}

/**
 * Reads rows above `since` in the order of versions until about `limit` are together.
 *
 * A space is read up to a whole version, never into the middle of one: a cookie says
 * 'everything up to here'. What was deleted before the device began with a space was
 * never on it, and is not told.
 */
export async function pageOf(
  sql: Sql,
  asked: {
    readonly spaces: readonly string[]
    readonly versions: ReadonlyMap<string, number>
    readonly since: ReadonlyMap<string, number>
    readonly begun: ReadonlyMap<string, number>
    readonly limit: number
  },
): Promise<Page> {
  const { spaces, versions, since, limit } = asked
  const puts = new Map<string, string[]>()
  const dels: Page['dels'] = []
  const reached = new Map<string, number>()
  const begun = new Map<string, number>()
  let room = limit
  for (const space of spaces) {
    const from = since.get(space)
    const newest = versions.get(space) ?? 0
    const wholeSince = from === undefined ? newest : (asked.begun.get(space) ?? 0)
    const part = { space, from: from ?? 0, newest, wholeSince }
    const isDone = from !== undefined && from >= newest
    const read = isDone || room <= 0 ? null : await readSpace(sql, part, room)
    for (const [kind, texts] of read?.puts ?? []) puts.set(kind, [...(puts.get(kind) ?? []), texts])
    if (read !== null) dels.push(...read.dels)
    room -= read?.count ?? 0
    const upTo = read?.upTo ?? from
    if (upTo === undefined) continue
    reached.set(space, upTo)
    if (upTo < wholeSince) begun.set(space, wholeSince)
  }
  const more = spaces.some(space => (reached.get(space) ?? -1) < (versions.get(space) ?? 0))
  return { puts, dels, reached, begun, more }
}

interface Part {
  readonly space: string
  readonly from: number
  readonly newest: number
  /** What was deleted up to this version is not told. */
  readonly wholeSince: number
}

async function readSpace(sql: Sql, part: Part, limit: number) {
  const { upTo, count } = await reachOf(sql, part, limit)
  const between = raw<boolean>`
    space = ${part.space} and version > ${part.from} and version <= ${upTo}
  `
  return {
    upTo,
    count,
    puts: await putsOf(sql, between),
    dels: upTo > part.wholeSince ? await delsOf(sql, part, between) : [],
  }
}

/** How far about `limit` rows reach: to the end of a version, and at least of one. */
async function reachOf(sql: Sql, part: Part, limit: number) {
  const { space, from, newest, wholeSince } = part
  const { rows } = await raw<{ first: number | null; last: number | null; count: number }>`
    select min(version) as first, max(version) as last, count(*)::int as count from (
      select version from row
      where space = ${space} and version > ${from} and (not deleted or version > ${wholeSince})
      order by version limit ${limit + 1}
    ) as next
  `.execute(sql)
  const { first, last, count } = rows[0] ?? { first: null, last: null, count: 0 }
  if (last === null || count <= limit) return { upTo: newest, count }
  // One version larger than a page is sent whole all the same.
  return { upTo: first === last ? last : last - 1, count }
}

/** The database writes the JSON: parsing each row here, to write it out again, took most of a pull. */
async function putsOf(sql: Sql, between: RawBuilder<boolean>) {
  const { rows } = await raw<{ kind: string; texts: string }>`
    select kind, string_agg(data::text, ',' order by version, id) as texts
    from row where ${between} and not deleted
    group by kind order by kind
  `.execute(sql)
  return rows.map(({ kind, texts }) => [kind, texts] as const)
}

async function delsOf(
  sql: Sql,
  { space, wholeSince }: Part,
  between: RawBuilder<boolean>,
): Promise<PullResponse['dels']> {
  const { rows } = await raw<{ table: string; id: string; of: string | null }>`
    select kind as table, id, data->>'ticketId' as of
    from row where ${between} and version > ${wholeSince} and deleted
    order by version, kind, id
  `.execute(sql)
  return rows.map(({ table, id, of }) => ({ table, id, space, of }))
}
