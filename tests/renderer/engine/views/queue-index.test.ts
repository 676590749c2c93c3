import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Marks, Slots } from '../../../../renderer/engine/search/slots.ts'
import { QUEUE_VIEWS, type QueueFilter } from '../../../../renderer/engine/views/contract.ts'
import { QueueIndex } from '../../../../renderer/engine/views/queue-index.ts'
import { type Ticket, ticketStatus } from '../../../../shared/domain/ticket/ticket.ts'
import { aTicket } from '../../../support/builders.ts'

const slots = new Slots()
const scope = {
  myId: 'ana',
  now: 1_000,
  hasDraft: (id: string) => id === 'drafted',
  slotOf: (id: string) => slots.of(id),
}
const listed = (index: QueueIndex, view: (typeof QUEUE_VIEWS)[number]) =>
  index.list(view).map(one => one.id)
const built = (...tickets: Ticket[]): QueueIndex => {
  const index = new QueueIndex()
  index.rebuild(tickets, scope)
  return index
}

describe('the queue', () => {
  test('the customer who has waited longest against the target comes first', () => {
    const index = built(
      aTicket({ id: 'later', dueAt: 900 }),
      aTicket({ id: 'answered', dueAt: null, waitingSince: null, status: 'waiting' }),
      aTicket({ id: 'sooner', dueAt: 100 }),
    )
    expect(listed(index, 'team')).toEqual(['sooner', 'later', 'answered'])
  })

  test('a snoozed ticket leaves the queue until its time, and always has its own view', () => {
    const index = built(
      aTicket({ id: 'asleep', status: 'onHold', holdUntil: 2_000 }),
      aTicket({ id: 'awake', status: 'onHold', holdUntil: 900 }),
    )
    expect(listed(index, 'team')).toEqual(['awake'])
    expect(listed(index, 'snoozed')).toEqual(['asleep'])
  })

  test('of the snoozed, the one that comes back first stands on top', () => {
    const index = built(
      aTicket({ id: 'later', status: 'onHold', holdUntil: 9_000, dueAt: 1 }),
      aTicket({ id: 'sooner', status: 'onHold', holdUntil: 2_000, dueAt: 2 }),
    )
    expect(listed(index, 'snoozed')).toEqual(['sooner', 'later'])
  })

  test('mine, unassigned and drafts show what they say', () => {
    const index = built(
      aTicket({ id: 'mine', assigneeId: 'ana' }),
      aTicket({ id: 'nobody’s', assigneeId: null }),
      aTicket({ id: 'drafted', assigneeId: 'sam' }),
      aTicket({ id: 'over', assigneeId: 'ana', status: 'addressed', waitingSince: null }),
    )
    expect(listed(index, 'mine')).toEqual(['mine'])
    expect(listed(index, 'unassigned')).toEqual(['nobody’s'])
    expect(listed(index, 'drafts')).toEqual(['drafted'])
    expect(index.count('all')).toBe(4)
  })

  test('kept up to date ticket by ticket, it is the same as built anew', () => {
    const someTicket = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'drafted'),
      status: fc.constantFrom(...ticketStatus.options),
      assigneeId: fc.constantFrom('ana', 'sam', null),
      dueAt: fc.constantFrom(null, 1, 5, 5, 9_000),
      waitingSince: fc.constantFrom(null, 3),
      holdUntil: fc.constantFrom(null, 500, 5_000),
      lastMessageAt: fc.integer({ min: 0, max: 20 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(someTicket, { maxLength: 30 }), steps => {
        const world = new Map<string, Ticket>()
        const kept = new QueueIndex()
        for (const { gone, ...over } of steps) {
          if (gone) world.delete(over.id)
          else world.set(over.id, aTicket(over))
          kept.update(new Set([over.id]), id => world.get(id), scope)
        }
        const fresh = built(...world.values())
        for (const view of QUEUE_VIEWS) expect(listed(kept, view)).toEqual(listed(fresh, view))
        expect(kept.oldestWaitingSince()).toBe(fresh.oldestWaitingSince())
      }),
      { numRuns: 300 },
    )
  })

  test('many tickets at once are the same as one after the other', () => {
    const random = fc.record({
      n: fc.integer({ min: 0, max: 400 }),
      dueAt: fc.constantFrom(null, 1, 5, 9_000),
      lastMessageAt: fc.integer({ min: 0, max: 20 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(fc.array(random, { maxLength: 200 }), { maxLength: 4 }), batches => {
        const world = new Map<string, Ticket>()
        const kept = new QueueIndex()
        for (const batch of batches) {
          for (const { n, gone, ...over } of batch) {
            if (gone) world.delete(`t${n}`)
            else world.set(`t${n}`, aTicket({ id: `t${n}`, ...over }))
          }
          kept.update(new Set(batch.map(({ n }) => `t${n}`)), id => world.get(id), scope)
        }
        const fresh = built(...world.values())
        for (const view of QUEUE_VIEWS) expect(listed(kept, view)).toEqual(listed(fresh, view))
      }),
      { numRuns: 60 },
    )
  })

  test('some of them stand in the same order, however many they are', () => {
    const tickets = Array.from({ length: 300 }, (_, n) =>
      aTicket({ id: `t${n}`, dueAt: n % 3 === 0 ? (n * 7) % 50 : null, lastMessageAt: n % 11 }),
    )
    const index = built(...tickets)
    const comparesWithTheWhole = (): void => {
      for (const every of [2, 40]) {
        const ids = new Set(tickets.filter((_, n) => n % every === 0).map(({ id }) => id))
        const marks = new Marks(0)
        for (const id of ids) marks.add(slots.of(id))
        const some = index.inOrder(marks).map(({ id }) => id)
        expect(some).toEqual(listed(index, 'all').filter(id => ids.has(id)))
        const addressed = index.list('all', { status: 'addressed' }).filter(one => ids.has(one.id))
        expect(index.inOrder(marks, { status: 'addressed' })).toEqual(addressed)
      }
    }
    comparesWithTheWhole()
    // One moves to the top, one to the end, one is not here any more, and one is new.
    const moved = new Map([
      ['t40', aTicket({ id: 't40', dueAt: -5 })],
      ['t80', aTicket({ id: 't80', status: 'addressed', dueAt: null, lastMessageAt: -5 })],
      ['t300', aTicket({ id: 't300', dueAt: 7 })],
    ])
    index.update(['t40', 't80', 't120', 't300'], id => moved.get(id), scope)
    tickets.push(aTicket({ id: 't300' }))
    comparesWithTheWhole()
  })

  test('a list is narrowed to what is asked for, in its order, and follows every change', () => {
    const asked = { status: 'open', priority: 'urgent', teamId: 'travel', productId: 'p1' } as const
    const right = { ...asked, lastMessageAt: 5 }
    const index = built(
      aTicket({ id: 'b', ...right, dueAt: 200 }),
      aTicket({ id: 'a', ...right, dueAt: 100 }),
      aTicket({ id: 'status', ...right, status: 'new' }),
      aTicket({ id: 'priority', ...right, priority: 'high' }),
      aTicket({ id: 'team', ...right, teamId: 'home' }),
      aTicket({ id: 'product', ...right, productId: null }),
    )
    const ids = (filter: QueueFilter) => index.list('team', filter).map(({ id }) => id)
    expect(ids(asked)).toEqual(['a', 'b'])
    expect(ids({ priority: 'high' })).toEqual(['priority'])
    expect(ids({})).toHaveLength(6)

    index.update(['a'], () => aTicket({ id: 'a', ...right, priority: 'normal' }), scope)
    expect(ids(asked)).toEqual(['b'])
  })

  test('the snoozed are narrowed like any other list', () => {
    const asleep = { status: 'onHold', holdUntil: 2_000 } as const
    const index = built(
      aTicket({ id: 'ours', ...asleep, teamId: 'travel' }),
      aTicket({ id: 'theirs', ...asleep, teamId: 'home' }),
    )
    expect(index.list('snoozed', { teamId: 'home' }).map(({ id }) => id)).toEqual(['theirs'])
  })

  test('the headline knows since when the oldest customer waits', () => {
    const index = built(
      aTicket({ id: 'long', waitingSince: 10, dueAt: 900 }),
      aTicket({ id: 'due', waitingSince: 50, dueAt: 100 }),
      aTicket({ id: 'over', waitingSince: 1, status: 'addressed' }),
    )
    expect(index.oldestWaitingSince()).toBe(10)
    index.update(['long'], () => undefined, scope)
    expect(index.oldestWaitingSince()).toBe(50)
  })
})
