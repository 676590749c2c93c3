import { setTimeout as sleep } from 'node:timers/promises'
import { sql as raw } from 'kysely'
import { expect, test } from 'vitest'
import { startPostgres } from '../../support/hub/databases.ts'
import { takeVersions } from '../../support/hub/take-versions.ts'

test('a hub that vanishes in the middle of a transaction does not hold its team up for long', async () => {
  const postgres = await startPostgres()
  try {
    const opened = await postgres.open()
    const { db } = opened
    const { rows } = await raw<{ limit: string }>`
      select current_setting('idle_in_transaction_session_timeout') as limit
    `.execute(db)
    expect(rows).toEqual([{ limit: '15s' }])
    const vanished = db.transaction().execute(async sql => {
      await raw`set local idle_in_transaction_session_timeout = '500ms'`.execute(sql)
      await takeVersions(sql, ['team:travel'])
      await sleep(1_500)
      await takeVersions(sql, ['team:home'])
    })
    const broken = expect(vanished).rejects.toThrow()
    await sleep(100)
    const began = performance.now()
    const taken = await db.transaction().execute(sql => takeVersions(sql, ['team:travel']))
    expect(taken.get('team:travel')).toBe(1)
    expect(performance.now() - began).toBeLessThan(1_400)
    await broken
    await opened.close()
  } finally {
    await postgres.stop()
  }
})
