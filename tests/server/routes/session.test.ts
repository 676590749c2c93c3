import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { hashPassword } from '../../../server/auth/passwords.ts'
import { readSession, startSession } from '../../../server/auth/sessions.ts'
import type { Hub } from '../../../server/hub.ts'
import { newPasswordFor } from '../../../server/setup/add-admin.ts'
import { furnish, hubOn } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

/** On PGlite one waits for the other; on PostgreSQL they really meet. */
describe('a password that is changed because others know it', () => {
  let hub: Hub
  let app: Awaited<ReturnType<typeof buildApp>>
  beforeEach(async () => {
    const opened = await openEmpty()
    hub = hubOn(opened)
    await furnish(hub)
    const hash = await hashPassword('known to others')
    await hub.db.insertInto('person_secret').values({ person_id: 'ana', hash }).execute()
    app = await buildApp(hub, { origins: [], sample: false })
    return async () => {
      await app.close()
      await opened.close()
    }
  })
  const signIn = () =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'ana@sample.test', password: 'known to others' },
    })

  test('lets nobody in who is just signing in with the old one', async () => {
    const hash = await hashPassword('another')
    let signedIn: Promise<{ statusCode: number }> | undefined
    await hub.db.transaction().execute(async sql => {
      await sql.updateTable('person_secret').set({ hash }).where('person_id', '=', 'ana').execute()
      signedIn = signIn().then(answer => answer)
      await sleep(1_000)
    })
    expect((await signedIn)?.statusCode).toBe(401)
  })

  test('ends the session that began just before by the old one', async () => {
    let token = ''
    let changed: Promise<unknown> | undefined
    await hub.db.transaction().execute(async sql => {
      await sql.selectFrom('person_secret').selectAll().forShare().execute()
      token = await startSession(sql, { personId: 'ana', device: 'x', now: hub.now() })
      changed = newPasswordFor(hub, 'ana@sample.test')
      await sleep(1_000)
    })
    await changed
    expect(await readSession(hub.db, token, hub.now())).toBe('revoked')
    expect((await signIn()).statusCode).toBe(401)
  })

  test('opens the desk until then', async () => {
    expect((await signIn()).statusCode).toBe(200)
  })
})
