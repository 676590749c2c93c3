import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lockedRows, lockRowToWrite } from '../../../server/db/lock-row.ts'
import { writeRows } from '../../../server/db/write-rows.ts'
import { addAdmin } from '../../../server/setup/add-admin.ts'
import { aPerson } from '../../support/builders.ts'
import { furnish, hubOn, read } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

test('who is made an admin keeps the limits that were set in the app at that moment', async () => {
  const opened = await openEmpty()
  const hub = { ...hubOn(opened), locking: true }
  await furnish(hub)
  const limits = { perOrderMinor: 0, perDayMinor: 0 }
  const after = aPerson({ limits })
  let made: Promise<unknown> = Promise.resolve()
  await hub.db.transaction().execute(async sql => {
    await lockRowToWrite(sql, 'person', 'ana')
    const [before] = await lockedRows(sql, [{ kind: 'person', id: 'ana' }])
    made = addAdmin(hub, 'ana@sample.test')
    await sleep(300)
    await writeRows(sql, [{ kind: 'person', id: 'ana', before, after }])
  })
  await made
  expect(await read(hub, 'person', 'ana')).toMatchObject({ limits, roles: ['agent', 'admin'] })
  await opened.close()
})
