import { expect } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { emptied } from './databases.ts'
import { runSeed } from './run-seed.ts'
import { tellSeed } from './shrink.ts'
import type { Trouble, TroubleWeights } from './troubles.ts'

/** A trouble that is this seldom in its own runs is not dealt out at all. */
const MOST_SEEDS = 40

/**
 * Plays seed after seed until `wanted` of them have met a trouble; each of them must hold.
 * Which seeds meet it changes with every change of the engine's timing.
 */
export async function playUntilMet(
  opened: OpenDatabase,
  trouble: Trouble,
  troubles: TroubleWeights,
  wanted: number,
): Promise<void> {
  let met = 0
  for (let seed = 1; met < wanted; seed += 1) {
    if (seed > MOST_SEEDS) expect.fail(`${MOST_SEEDS} seeds met ${trouble} in ${met} runs`)
    const result = await runSeed(await emptied(opened), seed, { troubles })
    if (result.faults.length > 0) expect.fail(tellSeed(result))
    if ((result.met[trouble] ?? 0) > 0) met += 1
  }
}
