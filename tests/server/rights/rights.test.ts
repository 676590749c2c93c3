import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { buildApp } from '../../../server/app.ts'
import { startSession } from '../../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import type { Hub } from '../../../server/hub.ts'
import { commands } from '../../../shared/domain/commands.ts'
import { happenings } from '../../../shared/domain/happenings.ts'
import type { Role } from '../../../shared/domain/person/person.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { type Outcome, pushResponse } from '../../../shared/sync/push.ts'
import * as a from '../../support/builders.ts'
import { hubOn, put } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { ARGS, type Rows, rowsFor } from './rows.ts'
import { FOR_ALL, MAY, ROLES, SEES, table } from './table.ts'

let opened: OpenDatabase
let hub: Hub
let app: Awaited<ReturnType<typeof buildApp>>
const routes = new Set<string>()
const tokens = new Map<Role, string>()

beforeAll(async () => {
  opened = await openEmpty()
  hub = hubOn(opened)
  const limits = { perOrderMinor: 10_000_000, perDayMinor: 10_000_000 }
  await put(
    hub,
    ['team', a.aTeam()],
    ['team', a.aTeam({ id: 'home', name: 'Home', address: 'home@sample.test' })],
    ['shippingOption', a.express],
    ...ROLES.map(role => {
      const person = { id: role, name: role, email: `${role}@x.test`, roles: [role], limits }
      return ['person', a.aPerson(person)] as const
    }),
    ['person', a.aPerson({ id: 'other', name: 'Other', email: 'other@x.test' })],
  )
  for (const role of ROLES) {
    tokens.set(role, await startSession(hub.db, { personId: role, device: 'x', now: hub.now() }))
  }
  app = await buildApp(hub, {
    origins: [],
    sample: true,
    onRoute: ({ method, url }) => {
      for (const one of [method].flat()) routes.add(`${one} ${url}`)
    },
  })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const ask = (method: 'GET' | 'POST', url: string, role: Role | null, body?: object) =>
  app.inject({
    method,
    url,
    headers: role === null ? {} : { authorization: `Bearer ${tokens.get(role)}` },
    ...(body === undefined ? {} : { payload: body }),
  })
const pushOf = (name: string, args: object) => ({
  protocol: PROTOCOL,
  clientId: 'device-1',
  cookie: null,
  commands: [{ id: randomUUID(), name, args, doneAt: 0 }],
})
const versions = () => hub.db.selectFrom('space').selectAll().orderBy('name').execute()

async function pushed(role: Role, name: string, args: object): Promise<Outcome> {
  const answer = await ask('POST', '/sync/push', role, pushOf(name, args))
  const [outcome] = pushResponse.parse(answer.json()).outcomes
  if (outcome === undefined) throw new Error(answer.body)
  return outcome
}

const NOS = ['notAllowed', 'review.ownFix', 'review.supervisorOnly']
function letterOf(outcome: Outcome): string {
  if (outcome.status === 'applied') return '+'
  const code = outcome.status === 'refused' ? outcome.code : outcome.status
  if (code === 'notFound') return '.'
  return NOS.includes(code) ? '-' : code
}

describe('every command', () => {
  test('stands in the table', () => {
    const named = new Set(Object.keys(MAY).map(name => name.split(',')[0]))
    expect(named).toEqual(new Set(Object.keys(commands)))
  })

  test.each(table(MAY))(
    '$name by $role, own $own: $expected',
    async ({ name, role, own, expected }) => {
      const rows = await rowsFor(hub, role, own)
      const before = await versions()
      const outcome = await pushed(role, name.split(',')[0] ?? '', ARGS[name]?.(rows) ?? {})
      expect(letterOf(outcome)).toBe(expected)
      if (expected !== '+') expect(await versions()).toEqual(before)
    },
  )

  test.each(Object.keys(happenings))('no device can make the world do %s', async name => {
    for (const role of ROLES) {
      expect(await pushed(role, name, {})).toMatchObject({ code: 'unknownCommand' })
    }
  })
})

/** What the WebSocket plugin adds for tests; its own types miss our type provider. */
interface Sockets extends FastifyInstance {
  injectWS(path: string): Promise<WebSocket>
}

type Look = (rows: Rows, role: Role | null) => Promise<string | number>

/** What a route gives away: `+` the row is in the answer, `.` it is not, `-` refused. */
const LOOKS: Readonly<Record<string, Look>> = {
  'GET /api/v1/tickets': ({ n, ticketId }, role) =>
    holds(ask('GET', `/api/v1/tickets?q=${n}`, role), ticketId),
  'GET /api/v1/tickets/:id': ({ ticketId }, role) =>
    holds(ask('GET', `/api/v1/tickets/${ticketId}`, role), ticketId),
  'GET /api/v1/attachments/:id': async ({ n }, role) => {
    const file = { name: 'a', type: 'text/plain', size: 1, bytes: Buffer.from(`of ${n}`) }
    await hub.db
      .insertInto('attachment')
      .values({ id: `a-${n}`, row_id: `m-${n}`, ...file })
      .execute()
    return holds(ask('GET', `/api/v1/attachments/a-${n}`, role), `of ${n}`)
  },
  'GET /api/v1/mail/parked': async (rows, role) => {
    await keepMail(rows, 'parked')
    return holds(ask('GET', '/api/v1/mail/parked', role), `raw-${rows.n}`)
  },
  'POST /api/v1/mail/:id/again': async (rows, role) => {
    await keepMail(rows, 'parked')
    return holds(ask('POST', `/api/v1/mail/raw-${rows.n}/again`, role), '{}')
  },
  'GET /api/v1/mail/:id/raw': async (rows, role) => {
    await keepMail(rows, 'filed')
    return holds(ask('GET', `/api/v1/mail/raw-${rows.n}/raw`, role), `of ${rows.n}`)
  },
  'POST /sync/push': ({ n, ticketId }, role) => {
    const body = pushOf('writeNote', { id: `n-${n}`, ticketId, text: 'x' })
    return holds(ask('POST', '/sync/push', role, body), '"applied"')
  },
  'POST /sync/pull': async ({ ticketId }, role) => {
    const spaces = Object.fromEntries((await versions()).map(one => [one.name, one.version - 1]))
    const { value: epoch } = await hub.db
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'epoch')
      .executeTakeFirstOrThrow()
    const body = { protocol: PROTOCOL, clientId: 'device-1', cookie: { epoch, spaces }, asked: [] }
    // As a row of its own: reviews, which more people see, name the tickets of their points.
    return holds(ask('POST', '/sync/pull', role, body), `"id": "${ticketId}"`)
  },
  'GET /sync/wake': async ({ teamId }, role) => {
    const socket = await (app as unknown as Sockets).injectWS('/sync/wake')
    let calls = 0
    socket.on('message', () => (calls += 1))
    const closed = new Promise<number>(resolve => socket.once('close', resolve))
    socket.send(
      JSON.stringify({ protocol: PROTOCOL, token: role === null ? 'none' : tokens.get(role) }),
    )
    if (role === null) return (await closed) === 4401 ? 401 : 0
    await expect.poll(() => calls).toBe(1)
    hub.bell.ring([`team:${teamId}`])
    await new Promise(resolve => setTimeout(resolve, 40))
    socket.terminate()
    return calls === 2 ? '+' : '.'
  },
}

async function holds(asked: ReturnType<typeof ask>, words: string): Promise<string | number> {
  const { statusCode, body } = await asked
  if (statusCode === 403) return '-'
  if (statusCode === 404) return '.'
  if (statusCode !== 200 && statusCode !== 202) return statusCode
  return body.includes(words) ? '+' : '.'
}

const keepMail = ({ n, teamId }: Rows, state: 'parked' | 'filed') =>
  hub.db
    .insertInto('mail_raw')
    .values({
      id: `raw-${n}`,
      message_id: n,
      dedupe_key: n,
      envelope_from: 'x',
      envelope_to: '[]',
      received_at: 1,
      size: 1,
      raw: Buffer.from(`of ${n}`),
      state,
      attempts: 1,
      reason: null,
      space: state === 'parked' ? '' : `team:${teamId}`,
      ticket_id: null,
    })
    .execute()

describe('every route', () => {
  test('stands in one of the tables, and no table has one that is gone', () => {
    const known = [...routes].filter(route => !route.startsWith('HEAD '))
    expect(new Set(known)).toEqual(new Set([...Object.keys(FOR_ALL), ...Object.keys(SEES)]))
  })

  test.each(Object.keys(SEES))('%s gives nothing to somebody not signed in', async name => {
    expect(await LOOKS[name]?.(await rowsFor(hub, 'agent', true), null)).toBe(401)
  })

  test.each(table(SEES))(
    '$name by $role, own $own: $expected',
    async ({ name, role, own, expected }) => {
      expect(await LOOKS[name]?.(await rowsFor(hub, role, own), role)).toBe(expected)
    },
  )
})
