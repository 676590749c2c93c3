import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { viewKey } from '../../renderer/engine/views/first-screen.ts'
import { DAY_MS, dayOf } from '../../shared/lib/time.ts'
import { aMessage, aTicket } from '../support/builders.ts'
import { until } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put, read } from '../support/hub/desk.ts'
import { down, note, queue } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(() => world.close())

const queueKey = viewKey('queue', queue)

describe('the first screen', () => {
  test('is what was on screen last, known before the copy is open', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    const before = await desk.show('queue', queue)
    await desk.restart()
    expect(desk.firstScreen?.[queueKey]).toEqual(before)
    expect(before.rows.map(row => row.ticket.id)).toEqual(['ticket-1'])
  })

  test('shows nothing of a team that the person has left', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    await desk.show('queue', queue)
    const person = await read(world.hub, 'person', 'ana')
    if (person === undefined) throw new Error('Ana is there')
    await put(world.hub, ['person', { ...person, teamIds: [] }])
    desk.engine.wake()
    await until(() => Promise.resolve(!desk.engine.model.copy.table('ticket').has('ticket-1')))
    await desk.restart()
    expect(JSON.stringify(desk.firstScreen)).not.toContain('ticket-1')
  })

  test('shows nothing of a ticket that has left, in a queue that nobody looks at any more', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    await desk.show('queue', { ...queue, view: 'team' })
    desk.engine.views.watch('queue', { ...queue, view: 'mine' }, () => undefined)
    await put(world.hub, ['ticket', aTicket({ space: 'team:home', teamId: 'home' })])
    desk.engine.wake()
    await until(() => Promise.resolve(!desk.engine.model.copy.table('ticket').has('ticket-1')))
    await desk.quiet()
    await desk.restart()
    await desk.restart()
    expect(JSON.stringify(desk.firstScreen)).not.toContain('ruth@mail.test')
  })
})

test('what was written offline is found by its words, until it is taken back', async () => {
  const desk = await world.device('ana')
  await desk.quiet()
  desk.network.weather = down
  await desk.offline()
  const found = async () => (await desk.show('queue', { ...queue, search: 'kx-4711' })).total
  expect(await found()).toBe(0)
  const done = await desk.engine.run('writeNote', note('note-0001', 'Voucher KX-4711'))
  expect(await found()).toBe(1)
  await desk.engine.discard(done.ok ? done.value.commandId : '')
  expect(await found()).toBe(0)
})

test('a held reply that is taken back offline needs nobody any more, in every number', async () => {
  const held = { code: 'mail.refused', facts: {} }
  const reply = {
    id: 'reply-0009',
    direction: 'out',
    delivery: 'held',
    authorId: 'ana',
    held,
  } as const
  await put(
    world.hub,
    ['ticket', aTicket({ unsentReplies: 1 })],
    ['message', aMessage({ ...reply, authorName: 'Ana Reis' })],
  )
  const desk = await world.device('ana')
  await desk.quiet()
  expect((await desk.show('status', {})).attention).toBe(1)
  desk.network.weather = down
  await desk.offline()
  await desk.engine.run('withdrawReply', { messageId: reply.id })
  expect((await desk.show('status', {})).attention).toBe(0)
  expect((await desk.show('queue', queue)).rows[0]?.held).toBe(false)
  expect((await desk.show('outbox', {})).map(one => one.name)).toEqual(['withdrawReply'])
})

test('what may be given away today begins anew at midnight, with no news from the hub', async () => {
  const usedOn = dayOf(Date.now())
  const desk = await world.device('ana')
  await put(world.hub, ['allowance', { id: 'ana', space: 'me:ana', usedOn, usedMinor: 50_000 }])
  desk.engine.wake()
  await desk.quiet()
  let left: number | undefined
  desk.engine.views.watch('reference', {}, data => {
    left = data.authority?.leftTodayMinor
  })
  await until(() => Promise.resolve(left === 0))
  desk.network.weather = down
  await desk.offline()
  // So that it knows which day it was.
  await new Promise(resolve => setTimeout(resolve, 1_000))
  desk.clockOffMs = DAY_MS
  await until(() => Promise.resolve(left === 50_000))
})
