import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql as raw } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startSession } from '../../server/auth/sessions.ts'
import { auditFaults } from '../../server/db/audit.ts'
import { type Env, readEnv } from '../../server/env.ts'
import { runSetup } from '../../server/setup/run-setup.ts'
import { type RunningHub, startHub } from '../../server/start-hub.ts'
import { PROTOCOL } from '../../shared/sync/protocol.ts'
import type { PushResponse } from '../../shared/sync/push.ts'
import { ana, aReply, sam } from '../support/builders.ts'
import { bundleHub } from '../support/bundle.ts'
import { aCopy } from '../support/hub/a-copy.ts'
import { type Postgres, startPostgres } from '../support/hub/databases.ts'
import { furnish, pullOnce, read, send } from '../support/hub/desk.ts'

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

test('the bell is heard again after its connection was lost, and what rang meanwhile is looked for', async () => {
  const heard: string[] = []
  const stop = two.hub.bell.listen(topics => heard.push(...topics))
  const { rows } = await raw<{ ended: boolean }>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where query like 'listen %' and datname = current_database()
  `.execute(one.hub.db)
  expect(rows.length).toBeGreaterThanOrEqual(2)
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('*')
  heard.length = 0
  await send(one.hub, 'writeNote', { id: randomUUID(), ticketId: 'ticket-1', text: 'x' })
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('team:travel')
  stop()
})

/** A process of its own, so that it can be killed. */
const NOTES = 120

test('two hubs that take the same team in turns, one of them killed: no version twice, no note lost or doubled', async () => {
  const bundle = await bundleHub()
  const third = await startHubProcess(bundle.file, {
    DATABASE_URL: env().databaseUrl ?? '',
    HUB_SECRET: 'the same secret for all hubs of a desk',
  })
  const token = await startSession(one.hub.db, { personId: 'ana', device: 'x', now: Date.now() })
  const copy = aCopy()
  const pulled = async () => copy.take(await pullOnce(two.hub, ana, { cookie: copy.cookie() }))
  await pulled()
  const ids = Array.from({ length: NOTES }, () => randomUUID())
  let done = 0
  const write = async (id: string, n: number): Promise<void> => {
    // The same command to the next hub when one does not answer, as a load balancer would.
    const hubs = n % 2 === 0 ? [third.url, one.url, two.url] : [two.url, one.url]
    for (const url of hubs) {
      const status = await pushNote(url, token, id).catch(() => 'nobody')
      if (status === 'applied') break
    }
    done += 1
    if (done === NOTES / 3) third.kill()
  }
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    for (let n = writer; n < NOTES; n += 6) await write(ids[n] ?? '', n)
  })
  const isDone = () => done >= NOTES
  const reader = (async () => {
    while (!isDone()) await pulled()
  })()
  await Promise.all([...writers, reader])
  await pulled()
  const notes = await one.hub.db
    .selectFrom('row')
    .select(['id', 'version'])
    .where('kind', '=', 'note')
    .where('id', 'in', ids)
    .execute()
  expect(notes).toHaveLength(NOTES)
  expect(new Set(notes.map(note => note.version)).size).toBe(NOTES)
  expect(ids.filter(id => !copy.rows().has(`note ${id}`))).toEqual([])
  expect(await auditFaults(one.hub.db)).toEqual([])
  bundle.remove()
}, 120_000)

async function pushNote(url: string, token: string, id: string): Promise<string | undefined> {
  const args = { id, ticketId: 'ticket-1', text: 'x' }
  const answer = await fetch(`${url}/sync/push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      protocol: PROTOCOL,
      clientId: 'device-of-ana',
      cookie: null,
      commands: [{ id, name: 'writeNote', args, doneAt: 0 }],
    }),
  })
  return ((await answer.json()) as PushResponse).outcomes[0]?.status
}

async function startHubProcess(file: string, given: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [file], {
    env: {
      ...process.env,
      ...given,
      HUB_PORT: '0',
      HUB_SMTP_PORT: '0',
      HUB_LOG: 'error',
      HUB_DATA_DIR: mkdtempSync(join(tmpdir(), 'hub-')),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the hub ended with ${code}`)))
    child.stdout.on('data', (words: Buffer) => {
      const found = /ready at (http\S+?),/.exec(words.toString())?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  return { url, kill: () => child.kill('SIGKILL') }
}
