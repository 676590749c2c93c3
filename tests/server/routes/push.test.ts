import { randomUUID } from 'node:crypto'
import { sql as raw } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { startSession } from '../../../server/auth/sessions.ts'
import type { Team } from '../../../shared/domain/team/team.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { PushResponse } from '../../../shared/sync/push.ts'
import { aTeam } from '../../support/builders.ts'
import { put } from '../../support/hub/desk.ts'
import { startTestHub, type TestHub } from '../../support/hub/running-hub.ts'

let running: TestHub
let token: string
beforeEach(async () => {
  running = await startTestHub()
  const { db, now } = running.hub
  token = await startSession(db, { personId: 'ana', device: 'a desk', now: now() })
  return () => running.close()
})

const aNote = () => ({ id: randomUUID(), ticketId: 'ticket-1', text: 'Call her after ten.' })

type Acts = readonly (readonly [name: string, args: object])[]

async function push(acts: Acts, commandIds: readonly string[] = []) {
  const commands = acts.map(([name, args], n) => ({
    id: commandIds[n] ?? randomUUID(),
    name,
    args,
    doneAt: 0,
  }))
  const answer = await fetch(`${running.url}/sync/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ protocol: PROTOCOL, clientId: 'device-1', cookie: null, commands }),
  })
  const decided = await running.hub.db.selectFrom('decided').select('command_id').execute()
  return {
    ids: commands.map(({ id }) => id),
    outcomes: ((await answer.json()) as PushResponse).outcomes,
    decided: new Set(decided.map(one => one.command_id)),
  }
}

test('a hub with much to do answers in time, with what it has decided until then', async () => {
  // Each look at the clock finds it half a second later.
  const began = running.hub.now()
  let looks = 0
  Object.assign(running.hub, { now: () => began + (looks += 1) * 500 })
  const { ids, outcomes, decided } = await push(
    Array.from({ length: 20 }, () => ['writeNote', aNote()] as const),
  )
  expect(outcomes.length).toBeGreaterThan(0)
  expect(outcomes.length).toBeLessThan(ids.length)
  const seen = ids.slice(0, outcomes.length)
  expect(outcomes).toEqual(seen.map(id => ({ id, status: 'applied' })))
  expect(decided).toEqual(new Set(seen))
})

test('what follows a command that could not be decided is not looked at: the order stays', async () => {
  const { hours: _lost, ...damaged } = aTeam()
  await put(running.hub, ['team', damaged as Team])
  const urgent = { ticketId: 'ticket-1', priority: 'urgent', eventId: randomUUID() }
  const { ids, outcomes, decided } = await push([
    ['writeNote', aNote()],
    ['setPriority', urgent],
    ['writeNote', aNote()],
  ])
  expect(outcomes.map(one => one.status)).toEqual(['applied', 'undecided'])
  expect(decided).toEqual(new Set(ids.slice(0, 1)))
})

test('a push whose answer was lost is answered alike, with what was added to it', async () => {
  const notes = Array.from({ length: 3 }, () => ['writeNote', aNote()] as const)
  const refused = [
    'setPriority',
    { ticketId: 'nowhere', priority: 'urgent', eventId: randomUUID() },
  ] as const
  const first = await push([...notes, refused])
  const again = await push([...notes, refused, ['writeNote', aNote()]], first.ids)
  expect(again.outcomes.slice(0, 4)).toEqual(first.outcomes)
  expect(again.outcomes.map(one => one.status)).toEqual([
    ...Array.from({ length: 3 }, () => 'applied'),
    'refused',
    'applied',
  ])
  const { rows } = await raw<{
    n: number
  }>`select count(*)::int as n from row where kind = 'note'`.execute(running.hub.db)
  expect(rows[0]?.n).toBe(4)
})

test('an id that came before with other words, in the middle of a push, is a fork', async () => {
  const { ids } = await push([['writeNote', aNote()]])
  const acts: Acts = [
    ['writeNote', aNote()],
    ['writeNote', aNote()],
    ['writeNote', aNote()],
  ]
  const { outcomes } = await push(acts, [randomUUID(), ids[0] ?? ''])
  expect(outcomes.map(one => one.status)).toEqual(['applied', 'forked'])
})
