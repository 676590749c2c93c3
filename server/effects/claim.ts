import { sql as raw } from 'kysely'
import { MINUTE_MS, SECOND_MS } from '../../shared/lib/time.ts'
import type { Db } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'

/** Who claims an effect has this long; then it counts as abandoned by a crash. */
const LEASE_MS = 2 * MINUTE_MS
const LONGEST_PAUSE_MS = 15 * MINUTE_MS

export interface Claimed {
  readonly key: string
  readonly kind: string
  readonly payload: unknown
  /** When it was decided, by the hub's clock. */
  readonly createdAt: number
  /** 1 for the first. */
  readonly attempts: number
}

/**
 * Takes the next effect whose time has come, or undefined. Several workers and hubs
 * may ask at once: each gets another. One that waits for others (`after`), or for an
 * earlier one of its subject, is not taken.
 */
export async function claimEffect(db: Db, now: number): Promise<Claimed | undefined> {
  const { rows } = await raw<Claimed>`
    update effect set state = 'running', attempts = attempts + 1, lease_until = ${now + LEASE_MS}
    where id = (
      select e.id from effect e
      where (e.state = 'waiting' and e.run_at <= ${now}
          or e.state = 'running' and e.lease_until < ${now})
        and not exists (
          select 1 from effect earlier
          where earlier.subject = e.subject and earlier.id < e.id
            and earlier.state in ('waiting', 'running'))
        and not exists (
          select 1 from jsonb_array_elements_text(e.after) as needed(key)
          left join effect d on d.key = needed.key
          where d.state is distinct from 'done')
      order by e.run_at, e.id
      limit 1
      for update of e skip locked
    )
    returning key, kind, payload, attempts, created_at as "createdAt"
  `.execute(db)
  return rows[0]
}

/** Puts a failed effect back for later: twice as long after each failure, never all at once. */
export async function putBack(db: Db, one: Claimed, error: string, now: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, SECOND_MS * 2 ** Math.min(one.attempts - 1, 20))
  await db
    .updateTable('effect')
    .set({
      state: 'waiting',
      lease_until: null,
      last_error: storableText(error.slice(0, 500)),
      run_at: Math.round(now + longest * (0.5 + Math.random() / 2)),
    })
    .where('key', '=', one.key)
    .where('state', '=', 'running')
    // Whoever has taken it over since decides what becomes of it.
    .where('attempts', '=', one.attempts)
    .execute()
}

/** When the next effect is due, or undefined when none waits. */
export async function nextRunAt(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('effect')
    .select(eb => eb.fn.min('run_at').as('at'))
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.at ?? undefined
}
