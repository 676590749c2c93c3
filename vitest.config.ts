import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * One project per environment. Real things over stand-ins: real sockets and real files
 * for `node`, real databases and mail for `hub` (once more on PostgreSQL for `hub-postgres`),
 * the whole desk for `sync`; `engine` runs the worker's code over fake-indexeddb, its real Chromium is in tests/e2e.
 *
 * Their limits are there for what hangs, not to measure: a database made cold takes 17 s on a
 * busy machine.
 *
 * `npm run check` leaves out those of `hub` and `sync`, which take minutes; `npm test` does not.
 */
export default defineConfig({
  test: {
    passWithNoTests: true,
    // One core fewer than there are would leave one alone of two: the suite takes a third longer.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/{shared,main,preload,scripts}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'hub',
          environment: 'node',
          include: ['tests/server/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'hub-postgres',
          environment: 'node',
          include: onAnyDatabase(),
          globalSetup: 'tests/support/hub/on-postgres.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'sync',
          environment: 'node',
          include: ['tests/sync/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'engine',
          environment: 'node',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})

/** The tests of the hub that take the database they are given; the others choose theirs, or have none. */
function onAnyDatabase(): string[] {
  return readdirSync('tests/server', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join('tests/server', name))
    .filter(file => /hub\/(open-empty|running-hub)\.ts'/.test(readFileSync(file, 'utf8')))
}
