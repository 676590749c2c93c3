import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Sql } from './schema.ts'

/** Deadlock, serialisation failure, and two who made the same row: the loser tries again. */
const AGAIN = new Set(['40P01', '40001', '23505'])
const ATTEMPTS = 10

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/**
 * Runs `work` in one transaction, and again from the start when the database made it
 * give way to another. `work` must therefore change nothing outside the database.
 */
export async function inTransaction<T>(db: Db, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !AGAIN.has(codeOf(error))) throw error
      await sleep(Math.random() * 5 * 2 ** Math.min(attempt, 6))
    }
  }
}
