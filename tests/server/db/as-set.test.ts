import { sql as raw } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../../server/db/open.ts'
import { type Postgres, startPostgres } from '../../support/hub/databases.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** The same database, opened anew with a setting of its operator's. */
async function openedWith(setting: string, value: string) {
  const first = await postgres.open()
  const name = new URL(first.url).pathname.slice(1)
  await raw`alter database ${raw.ref(name)} set ${raw.ref(setting)} = ${raw.lit(value)}`.execute(
    first.db,
  )
  await first.close()
  return openPostgres(first.url)
}

test('the hub says which promise its PostgreSQL can keep', async () => {
  const usual = await openedWith('synchronous_commit', 'on')
  expect(usual.promise).toBe('PostgreSQL keeps what it has confirmed through a power cut.')
  await usual.close()
  const careless = await openedWith('synchronous_commit', 'off')
  expect(careless.promise).toMatch(/has synchronous_commit off: a power cut can lose/)
  await careless.close()
})

test('the hub decides at its own level of isolation, whatever its PostgreSQL is set to', async () => {
  const opened = await openedWith('default_transaction_isolation', 'serializable')
  const levels = await Promise.all(
    Array.from({ length: 5 }, () =>
      opened.db.transaction().execute(async sql => {
        const { rows } = await raw<{ level: string }>`
          select current_setting('transaction_isolation') as level
        `.execute(sql)
        return rows[0]?.level
      }),
    ),
  )
  expect(new Set(levels)).toEqual(new Set(['read committed']))
  await opened.close()
})
