import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startSession } from '../../../server/auth/sessions.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { PushResponse } from '../../../shared/sync/push.ts'
import { startTestHub } from '../../support/hub/running-hub.ts'

test('a hub with much to do answers in time, with what it has decided until then', async () => {
  const running = await startTestHub()
  const { hub, url } = running
  try {
    const token = await startSession(hub.db, { personId: 'ana', device: 'a desk', now: hub.now() })
    // Each look at the clock finds it half a second later.
    const began = hub.now()
    let looks = 0
    Object.assign(hub, { now: () => began + (looks += 1) * 500 })
    const ids = Array.from({ length: 20 }, () => randomUUID())
    const commands = ids.map(id => ({
      id,
      name: 'writeNote',
      args: { id: randomUUID(), ticketId: 'ticket-1', text: 'Call her after ten.' },
      doneAt: began,
    }))
    const answer = await fetch(`${url}/sync/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ protocol: PROTOCOL, clientId: 'device-1', cookie: null, commands }),
    })
    const { outcomes } = (await answer.json()) as PushResponse
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.length).toBeLessThan(ids.length)
    expect(outcomes).toEqual(ids.slice(0, outcomes.length).map(id => ({ id, status: 'applied' })))
    const decided = await hub.db.selectFrom('decided').select('command_id').execute()
    expect(new Set(decided.map(one => one.command_id))).toEqual(
      new Set(ids.slice(0, outcomes.length)),
    )
  } finally {
    await running.close()
  }
})
