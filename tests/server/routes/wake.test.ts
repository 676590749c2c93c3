import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startSession } from '../../../server/auth/sessions.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { aPerson, aTicket, stranger } from '../../support/builders.ts'
import { put, send } from '../../support/hub/desk.ts'
import { startTestHub, type TestHub } from '../../support/hub/running-hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

/** A device of somebody that listens: how often it was called, and how it ended. */
async function listening(personId: string) {
  const { db } = hub.hub
  const token = await startSession(db, { personId, device: 'a test', now: Date.now() })
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/sync/wake`)
  await once(socket, 'open')
  const heard = { calls: 0, closed: null as number | null }
  socket.on('message', () => {
    heard.calls += 1
  })
  socket.on('close', code => {
    heard.closed = code
  })
  socket.send(JSON.stringify({ protocol: PROTOCOL, token }))
  await expect.poll(() => heard.calls).toBe(1)
  return heard
}

test('who joins a team is called for it, on the socket that they have', async () => {
  const ana = await listening('ana')
  await put(
    hub.hub,
    ['person', aPerson({ teamIds: ['travel', 'home'] })],
    ['ticket', aTicket({ id: 'ticket-7', number: 7, space: 'team:home', teamId: 'home' })],
  )
  hub.hub.bell.ring(['people'])
  await expect.poll(() => ana.calls).toBe(2)
  const note = { id: randomUUID(), ticketId: 'ticket-7', text: 'It is here.' }
  await expect
    .poll(async () => {
      await send(hub.hub, 'writeNote', { ...note, id: randomUUID() }, { actor: stranger })
      return ana.calls
    })
    .toBeGreaterThan(2)
})

test('who was signed out is called no more', async () => {
  const sam = await listening('sam')
  const { db, bell } = hub.hub
  await db.updateTable('session').set({ revoked_at: 1 }).where('person_id', '=', 'sam').execute()
  bell.ring(['people'])
  await expect.poll(() => sam.closed).toBe(4401)
})
