import { assert } from '../../shared/lib/assert.ts'
import type { Cookie } from '../../shared/sync/cookie.ts'
import type { Sql } from '../db/schema.ts'

export interface Here {
  readonly epoch: string
  /** The version of each of the spaces that anything was ever written to. */
  readonly versions: ReadonlyMap<string, number>
  /** Up to which version a space's deletions are forgotten. */
  readonly pruned: ReadonlyMap<string, number>
}

/** How far the hub is, in these spaces. */
export async function whereWeAre(
  sql: Pick<Sql, 'selectFrom'>,
  names: readonly string[],
): Promise<Here> {
  const rows = await sql
    .selectFrom('meta')
    .leftJoin('space', join => join.on('space.name', 'in', names))
    .select(['meta.value', 'space.name', 'space.version', 'space.pruned'])
    .where('meta.key', '=', 'epoch')
    .execute()
  const [first] = rows
  assert(first !== undefined, 'the database has an epoch')
  const spaces = rows.flatMap(({ name, version, pruned }) =>
    name === null ? [] : [{ name, version: version ?? 0, pruned: pruned ?? 0 }],
  )
  return {
    epoch: first.value,
    versions: new Map(spaces.map(one => [one.name, one.version])),
    pruned: new Map(spaces.map(one => [one.name, one.pruned])),
  }
}

/**
 * Whether the device has seen what this hub never gave: it was restored from a backup, wiped,
 * or is another one. Looked at for the spaces that were read for `here`.
 */
export const wentBack = (
  { epoch, spaces, begun = {} }: Cookie,
  here: Pick<Here, 'epoch' | 'versions'>,
  names: readonly string[],
): boolean =>
  epoch !== here.epoch ||
  names.some(name =>
    [spaces[name], begun[name]].some(known => (known ?? 0) > (here.versions.get(name) ?? 0)),
  )
