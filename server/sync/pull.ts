import type { Actor } from '../../shared/domain/person/person.ts'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import type { PullRequest, PullResponse } from '../../shared/sync/pull.ts'
import type { Outcome } from '../../shared/sync/push.ts'
import type { Db, Sql } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import { outcomeOf } from './decided-before.ts'
import { pageOf } from './page.ts'
import { wentBack, whereWeAre } from './went-back.ts'

/** About as many rows as one answer carries; a version is never cut in two. */
const PAGE_ROWS = 2_000

/** An answer ends before its rows take more than this: it is one text here, and on the device. */
const PAGE_BYTES = 4 * 1024 * 1024

/** An answer whose rows are still the texts that the database wrote: `writeAnswer` joins them. */
export type PullAnswer = Omit<PullResponse, 'puts'> & {
  readonly puts: ReadonlyMap<string, readonly string[]>
}

interface Request {
  readonly actor: Actor
  readonly asked: PullRequest
  readonly now: number
  readonly pageRows?: number
  readonly pageBytes?: number
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
  const { actor, asked, now, pageRows = PAGE_ROWS, pageBytes = PAGE_BYTES } = request
  const spaces = spacesOf(actor)
  const here = await whereWeAre(sql, spaces)
  const { epoch, versions, pruned } = here
  const known = asked.cookie
  const reset = known === null || wentBack(known, here, spaces)
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
  const most = { rows: pageRows, bytes: pageBytes }
  const page = await pageOf(sql, { spaces, versions, since, begun, most })
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
