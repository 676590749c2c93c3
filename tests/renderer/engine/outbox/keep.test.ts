import { describe, expect, test } from 'vitest'
import type { Pending } from '../../../../renderer/engine/outbox/pending.ts'
import { HOUR_MS } from '../../../../shared/lib/time.ts'
import { aKeep } from './a-keep.ts'
import { anAct } from './an-act.ts'

const act = (order: number, over: Partial<Pending> = {}) =>
  anAct({ id: `act-${order}`, order, state: 'kept', mayBeDecided: true, ...over })
const nothingKnown = { outcomes: [], hubTime: HOUR_MS }
const draft = { ticketId: 'ticket-1', kind: 'note' }

describe('acts in effect are kept for the day a hub forgets them', () => {
  test('what a restored hub does not know is offered again in order, with the time it was applied', async () => {
    const keep = await aKeep([])
    const done = [act(1), act(2), act(10)].map(one => ({ ...one, state: 'settling' as const }))
    keep.took(await keep.after(nothingKnown, done, false))
    const known = { outcomes: [{ id: 'act-2', status: 'applied' as const }], hubTime: 2 * HOUR_MS }
    const { again, dels } = await keep.after(known, [], true)
    expect(again).toMatchObject([
      { id: 'act-1', state: 'queued', appliedAt: HOUR_MS },
      { id: 'act-10', state: 'queued', appliedAt: HOUR_MS },
    ])
    expect(dels.map(one => one.act.id)).toEqual(['act-1', 'act-10'])
  })

  test('three days later they are gone, and never more than two thousand are here', async () => {
    const keep = await aKeep([act(1), act(2)])
    const later = await keep.after({ outcomes: [], hubTime: 73 * HOUR_MS }, [act(3)], false)
    expect(later.dels.map(one => one.act.order)).toEqual([1, 2])
    const crowd = Array.from({ length: 2_000 }, (_, n) => act(n + 10))
    const full = await keep.after(nothingKnown, crowd, false)
    expect(full.dels.map(one => one.act.order)).toEqual([1, 2])
  })

  test('of a draft only the newest words are kept, and none once they were sent', async () => {
    const saved = (order: number) => act(order, { name: 'saveDraft', args: draft })
    const keep = await aKeep([saved(1)])
    const step = await keep.after(nothingKnown, [saved(2), act(3)], false)
    expect(step.dels.map(one => one.act.order)).toEqual([1])
    expect(step.puts.map(one => one.act.order)).toEqual([3])
  })

  test('a new start knows the order without opening what is kept', async () => {
    expect(await (await aKeep([act(9), act(12), act(100)])).lastOrder()).toBe(100)
    expect(await (await aKeep([])).lastOrder()).toBe(0)
  })
})
