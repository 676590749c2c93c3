import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startTestHub } from '../support/hub/running-hub.ts'

test('a hub that is asked to end does not wait for a device that is asleep', async () => {
  const hub = await startTestHub()
  const { hostname, port } = new URL(hub.url)
  // A laptop whose lid is shut: its connection is open, and nobody reads or answers.
  const asleep = connect(Number(port), hostname)
  await once(asleep, 'connect')
  const key = randomBytes(16).toString('base64')
  const lines = [
    'GET /sync/wake HTTP/1.1',
    `Host: ${hostname}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${key}`,
  ]
  asleep.write(`${lines.join('\r\n')}\r\n\r\n`)
  await once(asleep, 'data')
  asleep.pause()
  const began = performance.now()
  await hub.close()
  asleep.destroy()
  expect(performance.now() - began).toBeLessThan(10_000)
})
