import { sql as raw } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Postgres, startPostgres } from '../../support/hub/databases.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

test('a connection keeps what it has been asked, and not one statement for each list of ids', async () => {
  const opened = await postgres.open()
  const kept = await opened.db.connection().execute(async one => {
    for (let n = 1; n < 400; n += 1) {
      await one.selectFrom('space').selectAll().where('name', '=', `space-${n}`).execute()
      const names = Array.from({ length: n }, (_, i) => `space-${i}`)
      await one.selectFrom('space').selectAll().where('name', 'in', names).execute()
    }
    const { rows } = await raw<{ n: number }>`
      select count(*)::int as n from pg_prepared_statements where 1 = ${1}
    `.execute(one)
    return rows[0]?.n ?? 0
  })
  expect(kept).toBeGreaterThan(1)
  expect(kept).toBeLessThanOrEqual(300)
  await opened.close()
})
