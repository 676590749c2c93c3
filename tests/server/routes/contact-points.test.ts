import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { hashPassword } from '../../../server/auth/passwords.ts'
import { endSession } from '../../../server/auth/sessions.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { aPerson, aTicket } from '../../support/builders.ts'
import { put, send } from '../../support/hub/desk.ts'
import { startTestHub, type TestHub } from '../../support/hub/running-hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
  const hash = await hashPassword('right')
  await hub.hub.db
    .insertInto('person_secret')
    .values([
      { person_id: 'ana', hash },
      { person_id: 'sam', hash },
    ])
    .execute()
})
afterAll(() => hub.close())

const signIn = (email: string, password: string) =>
  fetch(`${hub.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, device: { name: 'test' } }),
  })
const post = (path: string, body: object, token = '') =>
  fetch(hub.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
const tokenOf = async (email = 'ana@sample.test') =>
  ((await (await signIn(email, 'right')).json()) as { token: string }).token

describe('signing in', () => {
  test('gives a token that is not kept, and who it is for', async () => {
    const answer = await signIn('ANA@sample.test', 'right')
    const body = (await answer.json()) as { token: string }
    expect(body).toMatchObject({ person: { id: 'ana', name: 'Ana Reis' }, protocol: PROTOCOL })
    const kept = await hub.hub.db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(body.token)
  })

  test('a wrong password and an unknown person are one answer', async () => {
    const [wrong, unknown] = await Promise.all([
      signIn('sam@sample.test', 'x'),
      signIn('nobody@sample.test', 'x'),
    ])
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await wrong.json()).toEqual(await unknown.json())
  })

  test('after ten wrong passwords the account waits, known or not, even with the right one', async () => {
    for (const email of ['sam@sample.test', 'ghost@sample.test']) {
      for (let i = 0; i < 11; i += 1) await signIn(email, 'wrong')
      expect((await signIn(email, 'right')).status).toBe(429)
    }
    await hub.hub.db.deleteFrom('sign_in_miss').execute()
  })

  test('passwords tried at the same moment are counted one by one', async () => {
    const tries = Array.from({ length: 30 }, () => signIn('sam@sample.test', 'wrong'))
    const answers = (await Promise.all(tries)).map(answer => answer.status)
    expect(answers.filter(status => status === 401)).toHaveLength(10)
    expect(answers.filter(status => status === 429)).toHaveLength(20)
    await hub.hub.db.deleteFrom('sign_in_miss').execute()
  })

  test('somebody who signs in on many computers, one after the other, is let in', async () => {
    for (let n = 0; n < 12; n += 1)
      expect((await signIn('ana@sample.test', 'right')).status).toBe(200)
  })

  test('a session that was ended is told that it was revoked', async () => {
    const token = await tokenOf()
    await endSession(hub.hub.db, token, Date.now())
    const answer = await post(
      '/sync/pull',
      { protocol: PROTOCOL, clientId: 'device-1', cookie: null, asked: [] },
      token,
    )
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'revoked' })
  })

  test('roles are those of this moment: taken away, they are gone with the next command', async () => {
    const token = await tokenOf()
    const note = () => ({
      protocol: PROTOCOL,
      clientId: 'device-1',
      cookie: null,
      commands: [
        {
          id: randomUUID(),
          name: 'writeNote',
          doneAt: 0,
          args: { id: randomUUID(), ticketId: 'ticket-1', text: 'x' },
        },
      ],
    })
    const first = await (await post('/sync/push', note(), token)).json()
    expect(first).toMatchObject({ outcomes: [{ status: 'applied' }] })
    await put(hub.hub, ['person', aPerson({ roles: ['manager'] })])
    const second = await (await post('/sync/push', note(), token)).json()
    expect(second).toMatchObject({ outcomes: [{ status: 'refused', code: 'notFound' }] })
    await put(hub.hub, ['person', aPerson()])
  })
})

describe('the wire', () => {
  test.each([
    [0, 'protocolTooOld', /Update the app/],
    [99, 'protocolTooNew', /update the hub/],
  ])(
    'another version (%i) is answered 426 and says who is to be updated',
    async (protocol, code, words) => {
      for (const path of ['/sync/push', '/sync/pull']) {
        const answer = await post(path, { protocol, somethingElse: true }, await tokenOf())
        expect(answer.status).toBe(426)
        const body = (await answer.json()) as { code: string; detail: string }
        expect(body.code).toBe(code)
        expect(body.detail).toMatch(words)
      }
    },
  )

  test('a device is called when something changes in its spaces, and only then', async () => {
    const token = await tokenOf()
    const calls: string[] = []
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/sync/wake`)
    await new Promise(resolve => socket.once('open', resolve))
    socket.on('message', (data: Buffer) => calls.push(data.toString()))
    socket.send(JSON.stringify({ protocol: PROTOCOL, token }))
    await expect.poll(() => calls.length).toBe(1)
    await put(hub.hub, [
      'ticket',
      aTicket({ id: 'elsewhere', space: 'team:home', teamId: 'home', number: 7 }),
    ])
    await send(hub.hub, 'writeNote', { id: randomUUID(), ticketId: 'ticket-1', text: 'x' })
    await expect.poll(() => calls.length).toBe(2)
    expect(calls[1]).toBe('{"type":"changed"}')
    socket.close()
  })

  test('a socket without a good token is closed', async () => {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/sync/wake`)
    await new Promise(resolve => socket.once('open', resolve))
    socket.send(JSON.stringify({ protocol: PROTOCOL, token: 'made up' }))
    expect(await new Promise(resolve => socket.once('close', resolve))).toBe(4401)
  })

  test('a page of another origin is given nothing', async () => {
    const ask = (origin: string) => fetch(`${hub.url}/health`, { headers: { origin } })
    expect((await ask('https://evil.test')).headers.get('access-control-allow-origin')).toBeNull()
    expect((await ask('app://desk')).headers.get('access-control-allow-origin')).toBe('app://desk')
  })
})

describe('the API', () => {
  test('lists tickets newest first, in pages, each once', async () => {
    await put(
      hub.hub,
      ...Array.from(
        { length: 25 },
        (_, i) =>
          [
            'ticket',
            aTicket({
              id: `list-${i}`,
              number: 2_000 + i,
              subject: 'Listed',
              lastMessageAt: 1_000 + (i % 5),
            }),
          ] as const,
      ),
    )
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await hub.get(`/api/v1/tickets?q=Listed&limit=10${cursor}`)
      expect(body.total).toBe(25)
      seen.push(...body.items.map((one: { id: string }) => one.id))
      cursor = body.next === null ? '' : `&cursor=${body.next}`
    } while (cursor !== '')
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
  })

  test('a ticket of another team is not there', async () => {
    expect((await hub.get('/api/v1/tickets/ticket-1')).body.messages).toHaveLength(1)
    expect((await hub.get('/api/v1/tickets/ticket-1', 'zoe')).status).toBe(404)
  })

  test.each([
    '/api/v1/tickets',
    '/api/v1/tickets/ticket-1',
    '/api/v1/mail/parked',
    '/api/v1/attachments/x',
  ])('%s asks who it is', async path => {
    expect((await fetch(hub.url + path)).status).toBe(401)
  })

  test('a cursor or limit that is not ours is a sentence, not a fault', async () => {
    expect((await hub.get('/api/v1/tickets?cursor=zzz')).status).toBe(400)
    expect((await hub.get('/api/v1/tickets?limit=9999')).status).toBe(400)
    expect((await hub.get(`/api/v1/tickets?q=${encodeURIComponent("%_\\'\u0000")}`)).status).toBe(
      200,
    )
  })

  test('says what it is, in OpenAPI 3.1 and for Prometheus', async () => {
    const { body } = await hub.get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/v1/session', '/api/v1/tickets', '/api/v1/tickets/{id}']),
    )
    expect(Object.keys(body.paths).every(path => path.startsWith('/api/v1/'))).toBe(true)
    expect((await hub.get('/metrics')).body).toContain('hub_commands_total{outcome="applied"}')
    expect((await hub.get('/health')).body).toEqual({
      name: 'empty-chair-hub',
      version: '0.1.0',
      protocol: PROTOCOL,
    })
  })
})
