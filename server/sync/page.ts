import type { PullResponse } from '../../shared/sync/pull.ts'
import type { Sql } from '../db/schema.ts'

type WireRow = PullResponse['puts'][string][number]

interface Page {
  readonly puts: Record<string, WireRow[]>
  readonly dels: PullResponse['dels']
  /** How far each space has been read; one that has not been begun is not in it. */
  readonly reached: ReadonlyMap<string, number>
  readonly more: boolean
}

/**
 * Reads rows above `since` in the order of versions until about `limit` are together.
 *
 * A space is read up to a whole version, never into the middle of one: a cookie says
 * 'everything up to here'. What is new to the device comes without tombstones.
 */
export async function pageOf(
  sql: Sql,
  asked: {
    readonly spaces: readonly string[]
    readonly versions: ReadonlyMap<string, number>
    readonly since: ReadonlyMap<string, number>
    readonly limit: number
  },
): Promise<Page> {
  const { spaces, versions, since, limit } = asked
  const puts: Record<string, WireRow[]> = {}
  const dels: Page['dels'] = []
  const reached = new Map<string, number>()
  let room = limit
  let more = false
  for (const space of spaces) {
    const from = since.get(space)
    const newest = versions.get(space) ?? 0
    if (from !== undefined && from >= newest) {
      reached.set(space, from)
      continue
    }
    if (room <= 0) {
      if (from !== undefined) reached.set(space, from)
      more = true
      continue
    }
    const read = await readSpace(sql, { space, from, newest, limit: room })
    for (const row of read.rows) {
      if (row.deleted) dels.push({ table: row.kind, id: row.id, space, of: ticketOf(row.data) })
      else (puts[row.kind] ??= []).push(row.data as WireRow)
    }
    reached.set(space, read.upTo)
    room -= read.rows.length
    more ||= read.upTo < newest
  }
  return { puts, dels, reached, more }
}

const ticketOf = (data: Record<string, unknown>): string | null =>
  typeof data['ticketId'] === 'string' ? data['ticketId'] : null

async function readSpace(
  sql: Sql,
  one: { space: string; from: number | undefined; newest: number; limit: number },
) {
  const above = (version: number) =>
    sql
      .selectFrom('row')
      .select(['kind', 'id', 'version', 'deleted', 'data'])
      .where('space', '=', one.space)
      .where('version', '>', version)
      .$if(one.from === undefined, query => query.where('deleted', '=', false))
      .orderBy('version')
  const rows = await above(one.from ?? 0)
    .limit(one.limit + 1)
    .execute()
  const last = rows.at(-1)
  if (last === undefined || rows.length <= one.limit) return { rows, upTo: one.newest }
  const whole = rows.filter(row => row.version < last.version)
  if (whole.length > 0) return { rows: whole, upTo: last.version - 1 }
  // One version larger than a page: it is sent whole all the same.
  const all = await above(last.version - 1)
    .where('version', '=', last.version)
    .execute()
  return { rows: all, upTo: last.version }
}
