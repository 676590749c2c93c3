import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { emptied } from './sim/databases.ts'
import { playUntilMet } from './sim/play-until-met.ts'
import { runSeed } from './sim/run-seed.ts'
import { only, usualWith } from './sim/troubles.ts'

/** Answers of the hub are small here, so that a space that comes anew takes several. */
const planted = vi.hoisted(() => ({ forgetful: false, pageRows: 7 }))

vi.mock(import('../../server/sync/pull.ts'), async original => {
  const right = await original()
  return {
    ...right,
    async pull(db, request) {
      const answer = await right.pull(db, { ...request, pageRows: planted.pageRows })
      // The fault: nobody tells the device that deletions are missing.
      return planted.forgetful ? { ...answer, drops: [] } : answer
    },
  }
})

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openInMemory()
})
afterAll(() => opened.close())
beforeEach(() => {
  planted.forgetful = false
})

test('a device keeps no deleted row when deletions are forgotten while it is away', async () => {
  const troubles = usualWith({ pruning: 20, ticketMoves: 12, newEpoch: 0 })
  await playUntilMet(opened, 'pruning', troubles, 5)
})

test('the simulator sees: deletions forgotten, and the device not told', async () => {
  planted.forgetful = true
  const troubles = only({ pruning: 2, ticketMoves: 3, line: 3 })
  for (let seed = 1; seed <= 12; seed += 1) {
    const { faults } = await runSeed(await emptied(opened), seed, { troubles })
    if (faults.some(one => /still has/.test(one))) return
  }
  expect.fail('12 seeds did not see it')
}, 60_000)
