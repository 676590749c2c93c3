import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { startSession } from '../../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { aTicket } from '../../support/builders.ts'
import { furnish, hubOn, put } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

describe('an answer with rows', () => {
  let opened: OpenDatabase
  let app: Awaited<ReturnType<typeof buildApp>>
  let token: string
  beforeAll(async () => {
    opened = await openEmpty()
    const hub = hubOn(opened)
    await furnish(hub)
    for (let n = 0; n < 9; n += 1) await put(hub, ['ticket', aTicket({ id: `ticket-1${n}` })])
    app = await buildApp(hub, { origins: [], sample: false })
    token = await startSession(opened.db, { personId: 'ana', device: 'x', now: hub.now() })
  })
  afterAll(async () => {
    await app.close()
    await opened.close()
  })

  const pull = (remoteAddress: string, encodings: string) =>
    app.inject({
      method: 'POST',
      url: '/sync/pull',
      remoteAddress,
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': encodings },
      payload: { protocol: PROTOCOL, clientId: 'device-1', cookie: null, asked: [] },
    })

  test('is packed for whoever comes over a network', async () => {
    const plain = await pull('203.0.113.7', 'identity')
    const packed = await pull('203.0.113.7', 'br, gzip')
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip' })
    expect(packed.headers.vary).toContain('accept-encoding')
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
    const puts = (text: string) => (JSON.parse(text) as { puts: object }).puts
    expect(puts(gunzipSync(packed.rawPayload).toString())).toEqual(puts(plain.body))
  })

  test('is plain on this computer, and for whoever cannot unpack', async () => {
    expect((await pull('127.0.0.1', 'gzip')).headers['content-encoding']).toBeUndefined()
    expect((await pull('203.0.113.7', '')).headers['content-encoding']).toBeUndefined()
  })
})
