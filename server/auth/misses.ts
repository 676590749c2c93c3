import { createHash } from 'node:crypto'
import { sql as raw } from 'kysely'
import { MINUTE_MS } from '../../shared/lib/time.ts'
import type { Db } from '../db/schema.ts'
import { inTransaction } from '../db/transact.ts'

const WINDOW_MS = 15 * MINUTE_MS
const PER_ACCOUNT = 10
const PER_ADDRESS = 50

/** Kept as a hash: the table of wrong passwords is no list of people and places. */
const keyOf = (what: string, value: string): string =>
  createHash('sha256').update(`${what}:${value.toLowerCase()}`).digest('hex')

/** Who tries to sign in: the account they name, and the network address they come from. */
export interface Attempt {
  readonly email: string
  readonly address: string
}

/**
 * Whether one more password may be tried: not after too many wrong ones lately. The same for
 * accounts that do not exist. It counts as wrong until `forgetMisses` says otherwise: a hundred
 * that come at the same moment are a hundred tries, though none is known to be wrong yet.
 */
export function mayTry(db: Db, attempt: Attempt, now: number): Promise<boolean> {
  const account = keyOf('account', attempt.email)
  const address = keyOf('address', attempt.address)
  return inTransaction(db, async sql => {
    await raw`select pg_advisory_xact_lock(hashtextextended(${account}, 0))`.execute(sql)
    const rows = await sql
      .selectFrom('sign_in_miss')
      .select(eb => ['key', eb.fn.countAll<number>().as('misses')])
      .where('key', 'in', [account, address])
      .where('at', '>', now - WINDOW_MS)
      .groupBy('key')
      .execute()
    if (rows.some(row => row.misses >= (row.key === account ? PER_ACCOUNT : PER_ADDRESS)))
      return false
    await sql.insertInto('sign_in_miss').values({ key: account, at: now }).execute()
    return true
  })
}

/**
 * A password was wrong: it counts for the place it came from as well. Not before: a whole
 * office signs in from one place. Forgets those that no longer count.
 */
export async function countMiss(db: Db, attempt: Attempt, now: number): Promise<void> {
  await db
    .deleteFrom('sign_in_miss')
    .where('at', '<', now - WINDOW_MS)
    .execute()
  await db
    .insertInto('sign_in_miss')
    .values({ key: keyOf('address', attempt.address), at: now })
    .execute()
}

/** A right password clears the account's misses. */
export async function forgetMisses(db: Db, attempt: Attempt): Promise<void> {
  await db.deleteFrom('sign_in_miss').where('key', '=', keyOf('account', attempt.email)).execute()
}
