import { afterAll, beforeAll, test, vi } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { playUntilMet } from './sim/play-until-met.ts'
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

test('a hub that is another one every few minutes leaves no device with half a copy', async () => {
  const troubles = usualWith({ newEpoch: 15, endAtFailpoint: 25, diskFull: 3 })
  await playUntilMet(opened, 'newEpoch', troubles, 4)
})
