import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { LASTS_MS, startSession } from '../../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import type { Hub } from '../../../server/hub.ts'
import { commands } from '../../../shared/domain/commands.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import * as a from '../../support/builders.ts'
import { furnish, hubOn, put, read } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { ARGS, rowsFor } from '../rights/rows.ts'

let opened: OpenDatabase
let hub: Hub & { clock: { at: number } }
let app: Awaited<ReturnType<typeof buildApp>>
let token: string
beforeAll(async () => {
  opened = await openEmpty()
  hub = hubOn(opened)
  await furnish(hub)
  await put(hub, [
    'person',
    a.aPerson({ id: 'supervisor', email: 's@x.test', roles: ['supervisor', 'admin'] }),
  ])
  app = await buildApp(hub, { origins: [], sample: false })
  token = await startSession(hub.db, { personId: 'supervisor', device: 'x', now: hub.now() })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const post = (url: string, payload: string | Buffer | object, as = token) =>
  app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
    payload,
  })
const get = (url: string, as = token) =>
  app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${as}` } })
const note = (text: string) => ({ id: randomUUID(), ticketId: 'ticket-1', text })
const command = (name: string, args: unknown, id: string = randomUUID()) => ({
  id,
  name,
  args,
  doneAt: 0,
})
const push = (...list: object[]) => ({
  protocol: PROTOCOL,
  clientId: 'device-1',
  cookie: null,
  commands: list,
})
const outcomesOf = async (body: string | Buffer | object) =>
  (await post('/sync/push', body)).json().outcomes as { status: string; code?: string }[]

describe('a push that is not as it should be', () => {
  test.each([
    ['no JSON', '{"protocol":1,', 400, 'badRequest'],
    ['an empty body', '', 400, 'badRequest'],
    ['JSON that is no object', '[]', 400, 'badRequest'],
    ['commands that are no list', { ...push(), commands: 'all' }, 400, 'badRequest'],
    [
      'more commands than a push may have',
      push(...Array.from({ length: 101 }, () => command('writeNote', note('x')))),
      400,
      'badRequest',
    ],
    [
      'a client id with NUL',
      { ...push(command('writeNote', note('x'))), clientId: 'device\u0000one' },
      400,
      'badRequest',
    ],
    [
      'a client id with half a letter',
      { ...push(command('writeNote', note('x'))), clientId: 'device\ud800one' },
      400,
      'badRequest',
    ],
    ['17 MB', push(command('writeNote', note('x'.repeat(17 * 1024 * 1024)))), 413, 'tooLarge'],
    ['no version', { clientId: 'device-1', commands: [] }, 400, 'badRequest'],
    ['an older version', { ...push(), protocol: PROTOCOL - 1 }, 426, 'protocolTooOld'],
    ['a newer version', { ...push(), protocol: PROTOCOL + 1 }, 426, 'protocolTooNew'],
    [
      'JSON 10,000 deep as the whole',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      400,
      'badRequest',
    ],
    [
      'a key that would change every object',
      '{"__proto__":{"x":1},"protocol":1}',
      400,
      'badRequest',
    ],
  ])('%s is answered in words, and nothing is done', async (_what, body, status, code) => {
    const answer = await post('/sync/push', body)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code, detail: expect.stringMatching(/^[A-Z].{10,}/) })
    expect(await hub.db.selectFrom('decided').selectAll().execute()).toEqual([])
  })

  test('of XML is answered in words', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/sync/push',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'badRequest' })
  })

  test('a command nested 10,000 deep is refused for good, and the one behind it is applied', async () => {
    const body = push(command('writeNote', { more: 'DEEP' }), command('writeNote', note('after')))
    const raw = JSON.stringify(body).replace('"DEEP"', '['.repeat(10_000) + ']'.repeat(10_000))
    expect(await outcomesOf(raw)).toMatchObject([
      { status: 'refused', code: 'badArgs' },
      { status: 'applied' },
    ])
    expect((await outcomesOf(raw))[0]).toMatchObject({ status: 'refused', code: 'badArgs' })
  })

  test('a command nobody knows, or whose id nobody can keep, is refused; the next is applied', async () => {
    const outcomes = await outcomesOf(
      push(
        command('toString', {}),
        command('x'.repeat(60), null),
        command('writeNote', note('x'), 'with\u0000NUL'),
        command('writeNote', note('x')),
      ),
    )
    expect(outcomes).toMatchObject([
      { status: 'refused', code: 'unknownCommand' },
      { status: 'refused', code: 'unknownCommand' },
      { status: 'refused', code: 'badArgs' },
      { status: 'applied' },
    ])
  })

  test('broken UTF-8 costs a character, not the command', async () => {
    const args = note('Gr@@e')
    const raw = Buffer.from(JSON.stringify(push(command('writeNote', args))))
    const at = raw.indexOf('@@')
    raw[at] = 0xff
    raw[at + 1] = 0xc3
    expect(await outcomesOf(raw)).toMatchObject([{ status: 'applied' }])
    expect((await read(hub, 'note', args.id))?.text).toMatch(/^Gr\ufffd+e$/)
  })

  test.each(Object.keys(commands))(
    'NUL in any text of %s is decided, never left undecided',
    async name => {
      const rows = await rowsFor(hub, 'supervisor', true)
      for (const args of withNul(ARGS[name]?.(rows) ?? {})) {
        const [outcome] = await outcomesOf(push(command(name, args)))
        expect(['applied', 'refused']).toContain(outcome?.status)
      }
      const kept = await hub.db
        .selectFrom('row')
        .select('data')
        .where('space', '=', 'team:travel')
        .execute()
      expect(JSON.stringify(kept)).not.toContain('\\u0000')
    },
  )
})

/** The same value with a NUL in one of its texts, for each of them. */
function withNul(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}\u0000`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) =>
    withNul(one).map(spoilt =>
      Array.isArray(value) ? value.with(Number(key), spoilt) : { ...value, [key]: spoilt },
    ),
  )
}

describe('a token', () => {
  test.each([
    ['none', ''],
    ['made up', 'x'.repeat(43)],
    ['with other letters', '\u00e4\u00f6'],
    ['of 7,000 letters', 'x'.repeat(7_000)],
  ])('%s is answered 401 with words', async (_what, wrong) => {
    const answer = await post('/sync/push', push(command('writeNote', note('x'))), wrong)
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'signedOut', detail: 'Sign in first.' })
  })

  test('older than ninety days is answered 401 and says that nothing is lost', async () => {
    const old = await startSession(hub.db, {
      personId: 'ana',
      device: 'x',
      now: hub.now() - LASTS_MS,
    })
    const answer = await get('/api/v1/tickets', old)
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({
      code: 'signedOut',
      detail: expect.stringContaining('what you have written is kept'),
    })
  })

  test('of a copied device: the second content under one id is called a fork, the first stays', async () => {
    const id = randomUUID()
    expect(await outcomesOf(push(command('writeNote', note('one'), id)))).toMatchObject([
      { status: 'applied' },
    ])
    expect(await outcomesOf(push(command('writeNote', note('two'), id)))).toMatchObject([
      { status: 'forked' },
    ])
  })

  test('nothing behind a fork is decided before it has its new id', async () => {
    const id = randomUUID()
    await outcomesOf(push(command('writeNote', note('one'), id)))
    const [fork, behind] = [
      command('writeNote', note('two'), id),
      command('writeNote', note('three')),
    ]
    expect(await outcomesOf(push(fork, behind))).toMatchObject([{ id, status: 'forked' }])
    expect(await outcomesOf(push(behind))).toMatchObject([{ status: 'applied' }])
  })
})

describe('what else may come', () => {
  test('NUL in an id of an address is nobody’s id', async () => {
    for (const url of [
      '/api/v1/tickets/t%001',
      '/api/v1/attachments/a%00',
      '/api/v1/mail/m%00/raw',
    ]) {
      const { statusCode } = await get(url)
      expect([400, 404]).toContain(statusCode)
    }
    const asked = {
      protocol: PROTOCOL,
      clientId: 'device-1',
      cookie: null,
      asked: ['one\u0000two'],
    }
    expect((await post('/sync/pull', asked)).statusCode).toBe(200)
  })

  test('NUL in what somebody signs in with is a wrong password', async () => {
    const body = { email: 'ana\u0000@sample.test', password: 'x\u0000', device: { name: '\u0000' } }
    expect((await post('/api/v1/session', body)).statusCode).toBe(401)
  })

  test('a cookie of another hub, or made up, is a new start', async () => {
    const cookie = { epoch: 'x\u0000', spaces: { 'team:home': 5, constructor: 1 } }
    const { statusCode, body } = await post('/sync/pull', {
      protocol: PROTOCOL,
      clientId: 'device-1',
      cookie,
      asked: [],
    })
    expect(statusCode).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ reset: true })
  })

  test.each([
    ['one letter', 'x'],
    ['as long as ours', 'x'.repeat(32)],
    ['3,000 letters', 'x'.repeat(3_000)],
    ['NUL', '%00'],
    ['a path', '..%2F..%2Fetc'],
    ['a script', '%3Cscript%3E'],
    ['broken UTF-8', '%ff'],
    ['a broken escape', '%E0%A4%A'],
  ])('a vote token of nonsense (%s) is a kind page, and no vote', async (_what, nonsense) => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await app.inject({
        method,
        url: `/h/${nonsense}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        ...(method === 'POST' ? { payload: 'value=yes' } : {}),
      })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toContain('answer our e-mail')
      expect(answer.body).not.toContain('<script')
    }
    expect(await hub.db.selectFrom('vote').selectAll().execute()).toEqual([])
  })
})
