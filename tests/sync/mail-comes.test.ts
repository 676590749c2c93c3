import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { emptied } from './sim/databases.ts'
import { playUntilMet } from './sim/play-until-met.ts'
import { runSeed } from './sim/run-seed.ts'
import { usualWith } from './sim/troubles.ts'

const planted = vi.hoisted(() => ({ forgets: false }))

vi.mock(import('../../server/effects/enqueue.ts'), async original => {
  const right = await original()
  return {
    ...right,
    // The fault: nobody asks the shop again.
    enqueue: (sql, effects, now) =>
      right.enqueue(
        sql,
        planted.forgets ? effects.filter(one => one.kind !== 'ask-shop') : effects,
        now,
      ),
  }
})

const troubles = usualWith({ mailComes: 20, newEpoch: 0 })
let opened: OpenDatabase
beforeAll(async () => {
  opened = await openInMemory()
})
afterAll(() => opened.close())

test('tickets that come by mail, while the shop is silent or not, end with whom they are of', async () => {
  planted.forgets = false
  await playUntilMet(opened, 'mailComes', troubles, 5)
})

test('the simulator sees: a shop that nobody asks again', async () => {
  planted.forgets = true
  for (let seed = 1; seed <= 12; seed += 1) {
    const { faults } = await runSeed(await emptied(opened), seed, { troubles })
    if (faults.some(one => /still says that the shop is silent/.test(one))) return
  }
  expect.fail('12 seeds did not see it')
}, 60_000)
