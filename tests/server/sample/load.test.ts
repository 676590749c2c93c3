import { expect, test } from 'vitest'
import { isPassword } from '../../../server/auth/passwords.ts'
import { findByEmail } from '../../../server/auth/sessions.ts'
import { loadSample } from '../../../server/sample/load.ts'
import { actorOf } from '../../../shared/domain/person/actor.ts'
import { spacesOf } from '../../../shared/domain/person/spaces.ts'
import { TABLE_NAMES, tables } from '../../../shared/domain/tables.ts'
import { MONDAY_9 } from '../../support/builders.ts'
import { hubOn, pullAll } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

test('the sample workspace is loaded whole, once, and every row of it is as its table says', async () => {
  const opened = await openEmpty()
  const hub = hubOn(opened)
  const options = { seed: 1, tickets: 60, now: MONDAY_9 }
  expect(await loadSample(hub.db, options)).toBe(true)
  expect(await loadSample(hub.db, options)).toBe(false)
  const found = await findByEmail(hub.db, 'supervisor@sample.test')
  expect(await isPassword(found?.passwordHash ?? null, 'sample')).toBe(true)
  if (found === undefined) return
  const actor = actorOf(found.person, ['travel', 'home'])
  const { pages } = await pullAll(hub, actor)
  for (const page of pages) {
    for (const kind of TABLE_NAMES) {
      for (const row of page.puts[kind] ?? []) {
        expect(tables[kind].safeParse(row).success, `${kind} ${row.id}`).toBe(true)
        expect(spacesOf(actor)).toContain(row.space)
      }
    }
  }
  const known = await hub.db.selectFrom('mail_id').select('message_id').execute()
  expect(known.length).toBeGreaterThan(60)
  await opened.close()
})
