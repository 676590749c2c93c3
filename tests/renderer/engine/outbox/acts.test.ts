import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Acts } from '../../../../renderer/engine/outbox/acts.ts'
import { type Pending, thingOf } from '../../../../renderer/engine/outbox/pending.ts'
import { anAct } from './an-act.ts'

const act = (id: string, order: number, ticketId: string) =>
  anAct({ id, order, args: { ticketId } })

test('acts stand in the order in which they were done, all of them and those on one ticket', () => {
  const step = fc.record({
    n: fc.integer({ min: 0, max: 9 }),
    ticketId: fc.constantFrom('a', 'b', 'c'),
    gone: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const acts = new Acts()
      const world = new Map<string, Pending>()
      for (const { n, ticketId, gone } of steps) {
        const one = act(`act-${n}`, n, ticketId)
        if (gone) {
          acts.delete(one.id)
          world.delete(one.id)
        } else {
          acts.set(one)
          world.set(one.id, one)
        }
        const inOrder = [...world.values()].sort((a, b) => a.order - b.order)
        expect(acts.inOrder()).toEqual(inOrder)
        for (const thing of ['a', 'b', 'c'])
          expect(acts.on(thing)).toEqual(inOrder.filter(it => thingOf(it) === thing))
      }
    }),
  )
})
