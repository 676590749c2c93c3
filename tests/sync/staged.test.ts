import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { emptied } from './sim/databases.ts'
import { runSeed } from './sim/run-seed.ts'
import { tellSeed } from './sim/shrink.ts'
import { usualWith } from './sim/troubles.ts'

/** Answers of the hub are small here, so that a copy that comes anew takes several. */
const PAGE_ROWS = 7

vi.mock(import('../../server/sync/pull.ts'), async original => {
  const right = await original()
  return {
    ...right,
    pull: (db, request) => right.pull(db, { ...request, pageRows: PAGE_ROWS }),
  }
})

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openInMemory()
})
afterAll(() => opened.close())

test.each([1, 2, 3, 4])(
  'a hub that is another one every few minutes leaves no device with half a copy: seed %i',
  async seed => {
    const troubles = usualWith({ newEpoch: 15, endAtFailpoint: 25, diskFull: 3 })
    const result = await runSeed(await emptied(opened), seed, { troubles })
    expect(result.met['newEpoch']).toBeGreaterThan(0)
    if (result.faults.length > 0) expect.fail(tellSeed(result))
  },
  60_000,
)
