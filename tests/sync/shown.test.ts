import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Conversations } from '../../renderer/engine/replica/conversations.ts'
import { viewKey } from '../../renderer/engine/views/first-screen.ts'
import { DAY_MS, dayOf } from '../../shared/lib/time.ts'
import { aDraft, aMessage, aTicket } from '../support/builders.ts'
import { until } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put, read } from '../support/hub/desk.ts'
import { down, fine, note, queue } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

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

describe('a hub that is another one', () => {
  const another = () =>
    world.hub.db
      .updateTable('meta')
      .set({ value: 'another-epoch' })
      .where('key', '=', 'epoch')
      .execute()

  test('leaves nothing on the first screen that the person may not see any more, also without room for two copies', async () => {
    const disk = new IDBFactory()
    const desk = await world.device('ana', { disk })
    await desk.quiet()
    await desk.show('queue', { ...queue, view: 'team' })
    await desk.restart()
    expect(JSON.stringify(desk.firstScreen)).toContain('ruth@mail.test')
    const open = disk.open.bind(disk)
    disk.open = (name, version) => {
      if (name.includes('#')) throw new DOMException('no room', 'QuotaExceededError')
      return open(name, version)
    }
    desk.network.weather = down
    const person = await read(world.hub, 'person', 'ana')
    if (person === undefined) throw new Error('Ana is there')
    await put(world.hub, ['person', { ...person, teamIds: [] }])
    await another()
    desk.network.weather = fine
    desk.engine.wake()
    await until(() => Promise.resolve(!desk.engine.model.copy.table('ticket').has('ticket-1')))
    await desk.quiet()
    await desk.restart()
    expect(JSON.stringify(desk.firstScreen)).not.toContain('ruth@mail.test')
  })

  test('takes nothing off the screen that waits here, however long the journal takes', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = path => (path.includes('pull') ? 'down' : 'fine')
    await desk.engine.run('writeNote', note('note-0001', 'First'))
    await until(() =>
      Promise.resolve(desk.engine.model.outbox.all().some(act => act.state === 'settling')),
    )
    await desk.engine.run('writeNote', note('note-0002', 'Zebrawords'), { undoMs: 60_000 })
    await another()
    const settle = desk.safe.journalSettle.bind(desk.safe)
    const [isAsked, ask] = signal()
    const [isFree, letGo] = signal()
    desk.safe.journalSettle = async ids => {
      ask()
      await isFree
      await settle(ids)
    }
    desk.network.weather = fine
    desk.engine.wake()
    await isAsked
    const ticket = await desk.show('ticket', { id: 'ticket-1' })
    const found = await desk.show('queue', { ...queue, search: 'zebrawords' })
    letGo()
    expect(ticket?.conversation.filter(one => one.type === 'note')).toHaveLength(2)
    expect(found.rows.map(row => row.ticket.id)).toEqual(['ticket-1'])
  })
})

test('a ticket that has gone is not counted, also when its answer was taken in a second time', async () => {
  await put(world.hub, ['ticket', aTicket({ id: 'ticket-9', number: 9 })])
  const desk = await world.device('ana')
  await desk.quiet()
  const before = desk.engine.model.queue.count('all')
  const loads = vi.spyOn(Conversations.prototype, 'load')
  loads.mockRejectedValueOnce(new DOMException('It was aborted.', 'AbortError'))
  await put(
    world.hub,
    ['ticket', aTicket({ id: 'ticket-9', number: 9, space: 'team:home', teamId: 'home' })],
    ['message', aMessage({ id: 'message-9', ticketId: 'ticket-1' })],
  )
  desk.engine.wake()
  await until(() => Promise.resolve(loads.mock.calls.length > 0))
  await desk.quiet()
  await until(() => Promise.resolve(desk.engine.model.queue.count('all') === before - 1))
})

test('drafts that the hub has not heard of are counted for whoever deletes them', async () => {
  const desk = await world.device('ana')
  await desk.quiet()
  desk.network.weather = down
  await desk.engine.run('saveDraft', aDraft('An hour of work'))
  expect(await desk.show('status', {})).toMatchObject({
    queued: 0,
    unsent: { acts: 0, drafts: 1 },
  })
  desk.network.weather = fine
  desk.engine.wake()
  await desk.quiet()
  expect((await desk.show('status', {})).unsent).toEqual({ acts: 0, drafts: 0 })
})

/** A promise, and what fulfils it. */
function signal(): readonly [Promise<void>, () => void] {
  let give: () => void = () => undefined
  const given = new Promise<void>(resolve => {
    give = resolve
  })
  return [given, () => give()]
}

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
