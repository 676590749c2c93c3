import type { Actor } from '../../shared/domain/person/person.ts'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import { assert } from '../../shared/lib/assert.ts'
import type { Cookie, PullRequest, PullResponse } from '../../shared/sync/pull.ts'
import type { Outcome } from '../../shared/sync/push.ts'
import type { Db, Sql } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import { outcomeOf } from './decided-before.ts'
import { pageOf } from './page.ts'

/** About as many rows as one answer carries; a version is never cut in two. */
export const PAGE_ROWS = 2_000

/** An answer whose rows are still the texts that the database wrote: `writeAnswer` joins them. */
export type PullAnswer = Omit<PullResponse, 'puts'> & {
  readonly puts: ReadonlyMap<string, readonly string[]>
}

interface Request {
  readonly actor: Actor
  readonly asked: PullRequest
  readonly now: number
  readonly pageRows?: number
}

/**
 * What changed for this person since the cookie, from one snapshot: rows, tombstones,
 * spaces to drop, and the outcomes of the commands asked about. Writes nothing.
 *
 * `actor` must be read from the database after the request came in.
 */
export async function pull(db: Db, request: Request): Promise<PullAnswer> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(sql => pullIn(sql, request))
}

async function pullIn(sql: Sql, request: Request): Promise<PullAnswer> {
  const { actor, asked, now, pageRows = PAGE_ROWS } = request
  const spaces = spacesOf(actor)
  const { epoch, versions, pruned } = await standOf(sql, spaces)
  const known = asked.cookie
  const reset = known === null || known.epoch !== epoch || isAhead(known, versions)
  const since = new Map(reset ? [] : Object.entries(known.spaces))
  const begun = new Map(reset ? [] : Object.entries(known.begun ?? {}))
  const drops = [...since.keys()].filter(
    space =>
      !spaces.includes(space) ||
      // Something was deleted that the device may hold, and nobody knows any more what.
      (begun.get(space) ?? since.get(space) ?? 0) < (pruned.get(space) ?? 0),
  )
  // All at once and before any row: one may have moved from a space that is dropped to one that stays.
  for (const space of drops) since.delete(space)
  const page = await pageOf(sql, { spaces, versions, since, begun, limit: pageRows })
  return {
    cookie: {
      epoch,
      spaces: Object.fromEntries(page.reached),
      ...(page.begun.size === 0 ? {} : { begun: Object.fromEntries(page.begun) }),
    },
    reset,
    puts: page.puts,
    dels: page.dels,
    drops,
    outcomes: await outcomesOf(sql, actor.id, asked.asked),
    more: page.more,
    hubTime: now,
  }
}

/** Where the hub stands: its epoch, and each of these spaces that anything was ever written to. */
async function standOf(sql: Sql, names: readonly string[]) {
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

/** The device knows of a version that this hub never gave: the hub went back in time. */
const isAhead = ({ spaces, begun = {} }: Cookie, versions: ReadonlyMap<string, number>) =>
  [...Object.entries(spaces), ...Object.entries(begun)].some(
    ([space, version]) => versions.has(space) && version > (versions.get(space) ?? 0),
  )

async function outcomesOf(
  sql: Sql,
  personId: string,
  asked: readonly string[],
): Promise<Outcome[]> {
  const commandIds = asked.filter(id => storableText(id) === id)
  if (commandIds.length === 0) return []
  const rows = await sql
    .selectFrom('decided')
    .selectAll()
    .where('command_id', 'in', commandIds)
    .where('person_id', '=', personId)
    .execute()
  return rows.map(outcomeOf)
}
