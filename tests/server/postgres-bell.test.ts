import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql as raw } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLog } from '../../server/log.ts'
import { postgresBell } from '../../server/postgres-bell.ts'
import { type Postgres, startPostgres } from '../support/hub/databases.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** What stands before a database in a cloud: it can cut connections, and take some and stay silent. */
async function proxyTo(port: number) {
  const open = new Set<Socket>()
  let isSilent = false
  const server = createServer(inner => {
    open.add(inner)
    inner.on('error', () => undefined)
    if (isSilent) return
    const outer = connect(port, '127.0.0.1')
    outer.on('error', () => inner.destroy())
    inner.on('close', () => outer.destroy())
    outer.on('close', () => inner.destroy())
    inner.pipe(outer).pipe(inner)
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const cut = () => open.forEach(one => one.destroy())
  return {
    port: (server.address() as AddressInfo).port,
    silence() {
      isSilent = true
      cut()
    },
    /** Connections that come from now on; those that were taken in silence stay silent. */
    answerAgain() {
      isSilent = false
    },
    connections: () => open.size,
    close() {
      cut()
      server.close()
    },
  }
}

test('the bell is heard again after a change-over in which a connection was taken and never answered', async () => {
  const opened = await postgres.open()
  const url = new URL(opened.url)
  const proxy = await proxyTo(Number(url.port))
  url.port = String(proxy.port)
  const bell = postgresBell(opened.db, url.href, makeLog('silent'), 500)
  const heard: string[] = []
  bell.listen(topics => heard.push(...topics))
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('*')
  const before = proxy.connections()
  proxy.silence()
  await expect.poll(() => proxy.connections(), { timeout: 10_000 }).toBeGreaterThan(before)
  heard.length = 0
  proxy.answerAgain()
  await expect.poll(() => heard, { timeout: 20_000 }).toContain('*')
  heard.length = 0
  await raw`select pg_notify('empty_chair_changed', '["team:travel"]')`.execute(opened.db)
  await expect.poll(() => heard).toContain('team:travel')
  proxy.close()
  await bell.close()
  await opened.close()
})
