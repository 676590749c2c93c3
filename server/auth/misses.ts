import { createHash } from 'node:crypto'
import { MINUTE_MS } from '../../shared/lib/time.ts'
import type { Db } from '../db/schema.ts'

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

/** Whether too many wrong passwords came lately. The same for accounts that do not exist. */
export async function hasMissedTooOften(db: Db, attempt: Attempt, now: number): Promise<boolean> {
  const account = keyOf('account', attempt.email)
  const address = keyOf('address', attempt.address)
  const rows = await db
    .selectFrom('sign_in_miss')
    .select(eb => ['key', eb.fn.countAll<number>().as('misses')])
    .where('key', 'in', [account, address])
    .where('at', '>', now - WINDOW_MS)
    .groupBy('key')
    .execute()
  return rows.some(row => row.misses >= (row.key === account ? PER_ACCOUNT : PER_ADDRESS))
}

/** Counts one wrong password, and forgets those that no longer count. */
export async function countMiss(db: Db, attempt: Attempt, now: number): Promise<void> {
  await db
    .deleteFrom('sign_in_miss')
    .where('at', '<', now - WINDOW_MS)
    .execute()
  await db
    .insertInto('sign_in_miss')
    .values([
      { key: keyOf('account', attempt.email), at: now },
      { key: keyOf('address', attempt.address), at: now },
    ])
    .execute()
}

/** A right password clears the account's misses. */
export async function forgetMisses(db: Db, attempt: Attempt): Promise<void> {
  await db.deleteFrom('sign_in_miss').where('key', '=', keyOf('account', attempt.email)).execute()
}
