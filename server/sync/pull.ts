import type { Actor } from '../../shared/domain/person/person.ts'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import type { PullRequest, PullResponse } from '../../shared/sync/pull.ts'
import type { Outcome } from '../../shared/sync/push.ts'
import type { Db, Sql } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import { outcomeOf } from './decided-before.ts'
import { pageOf } from './page.ts'

/** About as many rows as one answer carries; a version is never cut in two. */
export const PAGE_ROWS = 2_000

/**
 * What changed for this person since the cookie, from one snapshot: rows, tombstones,
 * spaces to drop, and the outcomes of the commands asked about. Writes nothing.
 *
 * `actor` must be read from the database after the request came in.
 */
export async function pull(
  db: Db,
  request: { actor: Actor; asked: PullRequest; now: number; pageRows?: number },
): Promise<PullResponse> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(sql => pullIn(sql, request))
}

async function pullIn(
  sql: Sql,
  request: { actor: Actor; asked: PullRequest; now: number; pageRows?: number },
): Promise<PullResponse> {
  const { actor, asked, now, pageRows = PAGE_ROWS } = request
  const spaces = spacesOf(actor)
  const { value: epoch } = await sql
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'epoch')
    .executeTakeFirstOrThrow()
  const versions = await versionsOf(sql, spaces)
  const known = asked.cookie
  const reset = known === null || known.epoch !== epoch || isAhead(known.spaces, versions)
  const since = new Map(reset ? [] : Object.entries(known.spaces))
  const page = await pageOf(sql, { spaces, versions, since, limit: pageRows })
  return {
    cookie: { epoch, spaces: Object.fromEntries(page.reached) },
    reset,
    puts: page.puts,
    dels: page.dels,
    drops: [...since.keys()].filter(space => !spaces.includes(space)),
    outcomes: await outcomesOf(sql, actor.id, asked.asked),
    more: page.more,
    hubTime: now,
  }
}

async function versionsOf(sql: Sql, spaces: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql.selectFrom('space').selectAll().where('name', 'in', spaces).execute()
  return new Map(rows.map(row => [row.name, row.version]))
}

/** The device knows of a version that this hub never gave: the hub went back in time. */
const isAhead = (cookie: Readonly<Record<string, number>>, versions: Map<string, number>) =>
  Object.entries(cookie).some(
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
