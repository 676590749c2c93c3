import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { emptied } from './sim/databases.ts'
import { KNOWN_SEEDS } from './sim/known-seeds.ts'
import { playUntilMet } from './sim/play-until-met.ts'
import { runSeed, STEPS } from './sim/run-seed.ts'
import { shrink, tellSeed } from './sim/shrink.ts'
import { TRIALS, USUAL } from './sim/trials.ts'
import { BACK_IN_TIME } from './sim/troubles.ts'

/** New seeds each day find new things; `npm run prove` plays thousands. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openInMemory()
})
afterAll(() => opened.close())

async function expectToHold(seed: number, steps = STEPS, trial = USUAL): Promise<void> {
  const result = await runSeed(await emptied(opened), seed, { ...TRIALS[trial], steps })
  if (result.faults.length === 0) return
  expect.fail(tellSeed(await shrink(opened, result, TRIALS[trial]), trial))
}

describe('several desks and a hub, in a world that breaks', () => {
  test.each(SEEDS)('agree, lose nothing and do nothing twice: seed %i', async seed => {
    await expectToHold(seed)
  })

  test.each([...KNOWN_SEEDS])(
    'hold again where they once broke: $found',
    async ({ seed, steps, promise }) => {
      await expectToHold(seed, steps, promise)
    },
  )
})

test('a hub that goes back to its backup executes nothing again, and forgets nothing for good', async () => {
  await playUntilMet(opened, 'hubRestored', BACK_IN_TIME, 4)
})

test('a seed replays: the same dice give the same run', async () => {
  const [first, second] = [
    await runSeed(await emptied(opened), 4),
    await runSeed(await emptied(opened), 4),
  ]
  expect(second).toEqual(first)
})
