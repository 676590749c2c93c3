import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startSession } from '../../server/auth/sessions.ts'
import { type Env, readEnv } from '../../server/env.ts'
import { runSetup } from '../../server/setup/run-setup.ts'
import { type RunningHub, startHub } from '../../server/start-hub.ts'
import { PROTOCOL } from '../../shared/sync/protocol.ts'
import { ana, aReply, sam } from '../support/builders.ts'
import { type Postgres, startPostgres } from '../support/hub/databases.ts'
import { furnish, read, send } from '../support/hub/desk.ts'

/** Two hub processes on one PostgreSQL share nothing but the database. */
let postgres: Postgres
let one: RunningHub
let two: RunningHub
let env: () => Env
beforeAll(async () => {
  postgres = await startPostgres()
  const first = await postgres.open()
  env = () =>
    readEnv(
      {
        HUB_DATA_DIR: mkdtempSync(join(tmpdir(), 'hub-')),
        HUB_PORT: '0',
        HUB_SMTP_PORT: '0',
        HUB_LOG: 'silent',
        HUB_SECRET: 'the same secret for all hubs of a desk',
        DATABASE_URL: first.url,
      },
      [],
    )
  await first.close()
  one = await startHub(env())
  two = await startHub(env())
  await furnish(one.hub)
})
afterAll(async () => {
  await one.close()
  await two.close()
  await postgres.stop()
})

test('a device on one hub is called when somebody writes through the other', async () => {
  const token = await startSession(two.hub.db, { personId: 'ana', device: 'x', now: Date.now() })
  const socket = new WebSocket(`${two.url.replace('http', 'ws')}/sync/wake`)
  await new Promise(resolve => socket.once('open', resolve))
  let calls = 0
  socket.on('message', () => {
    calls += 1
  })
  socket.send(JSON.stringify({ protocol: PROTOCOL, token }))
  await expect.poll(() => calls).toBe(1)
  await send(one.hub, 'writeNote', { id: randomUUID(), ticketId: 'ticket-1', text: 'x' })
  await expect.poll(() => calls, { timeout: 5_000 }).toBe(2)
  socket.close()
})

test('a setup beside running hubs is called out to their devices', async () => {
  const heard: string[] = []
  const stop = two.hub.bell.listen(topics => heard.push(...topics))
  const [made] = await runSetup(env(), [{ kind: 'addAdmin', email: 'you@shop.example' }])
  expect(made).toMatch(/^you@shop\.example signs in with /)
  await expect.poll(() => heard, { timeout: 5_000 }).toContain('*')
  stop()
})

test('a mail leaves once, whichever hub does it', async () => {
  const outcomes = await Promise.all([
    send(one.hub, 'sendReply', aReply() as never, { actor: ana }),
    send(two.hub, 'sendReply', aReply({ id: 'reply-0002' }) as never, { actor: sam }),
  ])
  expect(outcomes.map(each => each.status)).toEqual(['applied', 'applied'])
  await expect
    .poll(async () => (await read(one.hub, 'ticket', 'ticket-1'))?.unsentReplies, {
      timeout: 20_000,
    })
    .toBe(0)
  const effects = await one.hub.db.selectFrom('effect').select(['state', 'attempts']).execute()
  expect(effects).toEqual([
    { state: 'done', attempts: 1 },
    { state: 'done', attempts: 1 },
  ])
})
