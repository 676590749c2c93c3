import { sql as raw } from 'kysely'
import type { PullResponse } from '../../shared/sync/pull.ts'
import type { Sql } from '../db/schema.ts'

/** How much one answer carries: a version is never cut in two, and there is always one. */
interface Most {
  readonly rows: number
  /** As the rows lie in the database. */
  readonly bytes: number
}

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
 * Reads rows above `since` in the order of versions until about `most` are together.
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
    readonly most: Most
  },
): Promise<Page> {
  const { spaces, versions, since, most } = asked
  const puts = new Map<string, string[]>()
  const dels: Page['dels'] = []
  const reached = new Map<string, number>()
  const begun = new Map<string, number>()
  let { rows: room, bytes } = most
  for (const space of spaces) {
    const from = since.get(space)
    const newest = versions.get(space) ?? 0
    const wholeSince = from === undefined ? newest : (asked.begun.get(space) ?? 0)
    const part = { space, from: from ?? 0, newest, wholeSince }
    const isDone = from !== undefined && from >= newest
    const isFull = room <= 0 || bytes <= 0
    const read = isDone || isFull ? null : await readSpace(sql, part, { rows: room, bytes })
    for (const [kind, texts] of read?.puts ?? []) puts.set(kind, [...(puts.get(kind) ?? []), texts])
    if (read !== null) dels.push(...read.dels)
    room -= read?.count ?? 0
    bytes -= read?.bytes ?? 0
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

/**
 * Reads one space in one statement: how far about `most` reaches, to the end of a version and at
 * least of one, and what lies in between. What was cut off leaves no room for another space.
 *
 * The database writes the JSON: parsing each row here, only to write it out again, took most
 * of a pull.
 */
async function readSpace(sql: Sql, part: Part, most: Most) {
  const { space, from, newest, wholeSince } = part
  const { rows } = await raw<Read>`
    with first as materialized (
      select version, case
        when pg_column_compression(data) is null then pg_column_size(data)
        -- A mail may be a hundred times as long as it is stored.
        else octet_length(data::text)
      end as bytes from row
      where space = ${space} and version > ${from} and (not deleted or version > ${wholeSince})
      order by version limit ${most.rows + 1}
    ), next as (
      select version, row_number() over up as rows, sum(bytes) over up as bytes
      from first window up as (order by version rows unbounded preceding)
    ), cut as (
      select min(version) as first, count(*)::int as count, max(bytes)::bigint as bytes,
        min(version) filter (where rows > ${most.rows} or bytes > ${most.bytes}) as over
      from next
    ), reach as materialized (
      select case when over is null then ${newest}::bigint else greatest(first, over - 1) end as up_to,
        case when over is null then count else ${most.rows + 1}::int end as count, bytes
      from cut
    )
    select null as kind, null as texts, up_to as "upTo", count, bytes from reach
    union all
    select kind, string_agg(data::text, ','), 0, 0, 0
    from row, reach
    where space = ${space} and version > ${from} and version <= up_to and not deleted
    group by kind
    union all
    select ${DELS}, json_agg(json_build_object('table', kind, 'id', id, 'space', space,
      'of', data->>'ticketId') order by version, kind, id)::text, 0, 0, 0
    from row, reach
    where space = ${space} and version > ${Math.max(from, wholeSince)} and version <= up_to
      and deleted
    having count(*) > 0
  `.execute(sql)
  const reach = rows.find(row => row.kind === null)
  const dels = rows.find(row => row.kind === DELS)
  return {
    upTo: reach?.upTo ?? newest,
    count: reach?.count ?? 0,
    bytes: reach?.bytes ?? 0,
    puts: rows.flatMap(({ kind, texts }) =>
      kind === null || kind === DELS || texts === null ? [] : [[kind, texts] as const],
    ),
    dels: dels?.texts == null ? [] : (JSON.parse(dels.texts) as PullResponse['dels']),
  }
}

/** No table has this name. */
const DELS = '-'

interface Read {
  readonly kind: string | null
  readonly texts: string | null
  readonly upTo: number
  readonly count: number
  readonly bytes: number | null
}
