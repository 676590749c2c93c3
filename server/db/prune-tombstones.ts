import { sql as raw } from 'kysely'
import { DAY_MS } from '../../shared/lib/time.ts'
import type { Db } from './schema.ts'

/** A device that was away for longer takes anew the spaces in which something was deleted. */
export const TOMBSTONES_KEPT_MS = 30 * DAY_MS
/** So many at once: nobody who deletes or revives a row waits long. */
const BATCH = 5_000

/**
 * Forgets deletions older than `keptMs`, by the hub's time, and notes for each space up to
 * which version it has forgotten. Gives back how many. Several hubs may do so at once.
 *
 * The note is committed before the first tombstone goes: a pull that misses one reads the
 * note in the same snapshot, and gives the device the space anew.
 */
export async function pruneTombstones(
  db: Db,
  one: { readonly now: number; readonly keptMs?: number },
): Promise<number> {
  const { now, keptMs = TOMBSTONES_KEPT_MS } = one
  await markSpaces(db, now)
  const due = await dueTombstones(db, now - keptMs)
  let pruned = 0
  for (const { space, upTo } of due) {
    await raw`
      update space set pruned = greatest(pruned, ${upTo}) where name = ${space}
    `.execute(db)
    pruned += await forget(db, space, upTo)
  }
  await db
    .deleteFrom('space_mark')
    .where('at', '<=', now - keptMs)
    .execute()
  return pruned
}

/** Tombstones carry no time. A space's version at a known time tells the age of all below it. */
async function markSpaces(db: Db, now: number): Promise<void> {
  await raw`
    insert into space_mark (space, version, at) select name, version, ${now}::bigint from space
    on conflict do nothing
  `.execute(db)
}

/** The newest tombstone of each space that is old enough to go. */
async function dueTombstones(
  db: Db,
  before: number,
): Promise<readonly { space: string; upTo: number }[]> {
  const { rows } = await raw<{ space: string; upTo: number }>`
    select row.space, max(row.version) as "upTo"
    from row
    join (select space, max(version) as version from space_mark where at <= ${before} group by space)
      as mark on mark.space = row.space
    where row.deleted and row.version <= mark.version
    group by row.space
    order by row.space
  `.execute(db)
  return rows
}

async function forget(db: Db, space: string, upTo: number): Promise<number> {
  let forgotten = 0
  for (;;) {
    const { numAffectedRows } = await raw`
      delete from row where ctid = any(array(
        select ctid from row where space = ${space} and deleted and version <= ${upTo} limit ${BATCH}
      )) and deleted and version <= ${upTo}
    `.execute(db)
    const count = Number(numAffectedRows ?? 0)
    forgotten += count
    if (count < BATCH) return forgotten
  }
}
