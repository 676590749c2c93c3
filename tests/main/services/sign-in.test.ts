import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { APP_PROTOCOL, signIn } from '../../../main/services/sign-in.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real server that answers each path as told, and remembers what it was asked. */
async function hub(answers: Record<string, Answer>): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end('nothing here')
    else answer(request, response)
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const json =
  (body: unknown, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const health = (protocol = APP_PROTOCOL) =>
  json({ name: 'empty-chair-hub', version: '1.0.0', protocol })
const person = { id: 'ada', name: 'Ada Vega', email: 'ada@example.com' }
const session = json({ token: 't', person, protocol: APP_PROTOCOL })

const attempt = (address: string, kind: 'hub' | 'sample' = 'hub') =>
  signIn({ kind, address, email: 'ada@example.com', password: 'pw' }, { fetch, limitMs: 700 })
const codeOf = async (address: string) => {
  const outcome = await attempt(address)
  return outcome.ok ? 'signedIn' : outcome.error.code
}

describe('signing in', () => {
  test('speaks the wire that the engine speaks', () => {
    expect(APP_PROTOCOL).toBe(PROTOCOL)
  })

  test('gives a session whose account names hub and person', async () => {
    const { url } = await hub({ '/health': health(), '/api/v1/session': session })
    const outcome = await attempt(`${url}/some/path`)
    expect(outcome).toMatchObject({
      ok: true,
      value: { workspace: { kind: 'hub', hubUrl: url }, token: 't', person },
    })
    expect(outcome.ok && outcome.value.account).toMatch(/^[0-9a-f]{12}-ada$/)
  })

  test('gives the sample workspace the same account on whatever port it runs', async () => {
    const { url } = await hub({ '/health': health(), '/api/v1/session': session })
    expect(await attempt(url, 'sample')).toMatchObject({ value: { account: 'sample-ada' } })
  })

  test.each([
    ['wrongPassword', 401],
    ['tooManyTries', 429],
    ['appTooOld', 426],
    ['hubFailed', 500],
    ['hubFailed', 200],
  ])('answers %s to HTTP %i without a token', async (code, status) => {
    const { url } = await hub({ '/health': health(), '/api/v1/session': json({}, status) })
    expect(await codeOf(url)).toBe(code)
  })

  test.each([
    ['another service', json({ name: 'grafana' })],
    ['a page', (_request: IncomingMessage, response: ServerResponse) => response.end('<html>')],
    ['nothing at that path', json({}, 404)],
  ] as [string, Answer][])('takes %s for no hub, and keeps the password', async (_what, answer) => {
    const { url, asked } = await hub({ '/health': answer, '/api/v1/session': session })
    expect(await codeOf(url)).toBe('notAHub')
    expect(asked).toEqual(['GET /health'])
  })

  test('tells an older hub from an older app', async () => {
    const older = await hub({ '/health': health(APP_PROTOCOL - 1) })
    const newer = await hub({ '/health': health(APP_PROTOCOL + 1) })
    expect(await codeOf(older.url)).toBe('hubTooOld')
    expect(await codeOf(newer.url)).toBe('appTooOld')
  })

  test('does not follow a redirect with the password', async () => {
    const other = await hub({ '/api/v1/session': session })
    const { url } = await hub({
      '/health': health(),
      '/api/v1/session': (_request, response) =>
        response.writeHead(307, { location: `${other.url}/api/v1/session` }).end(),
    })
    expect(await codeOf(url)).toBe('noNetwork')
    expect(other.asked).toEqual([])
  })

  test('says that nobody answers, within the limit', async () => {
    expect(await codeOf('http://127.0.0.1:9')).toBe('noNetwork')
    const { url } = await hub({ '/health': () => {} })
    expect(await codeOf(url)).toBe('noNetwork')
  })

  test.each([
    '',
    'not an address',
    'ftp://desk.example.com',
    'http://desk.example.com',
    'https://',
  ])('refuses "%s" as an address', async address => {
    expect(await codeOf(address)).toBe('badAddress')
  })
})
