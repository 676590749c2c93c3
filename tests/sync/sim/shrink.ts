import type { OpenDatabase } from '../../../server/db/open.ts'
import { emptied } from './databases.ts'
import { type RunOptions, runSeed, type SeedResult } from './run-seed.ts'
import { type Trial, USUAL } from './trials.ts'

/**
 * Finds fewer steps with which a seed still fails: a run of fewer steps is the beginning of
 * the longer one, so the shortest that fails ends with the step that matters.
 */
export async function shrink(
  opened: OpenDatabase,
  failed: SeedResult,
  options: RunOptions = {},
): Promise<SeedResult> {
  let fewest = failed
  let tooFew = 0
  while (fewest.steps - tooFew > 1) {
    const steps = Math.floor((fewest.steps + tooFew) / 2)
    const again = await runSeed(await emptied(opened), failed.seed, { ...options, steps })
    if (again.faults.length > 0) fewest = again
    else tooFew = steps
  }
  return fewest
}

/** What a person needs to see a failed seed again. */
export const tellSeed = ({ seed, steps, faults }: SeedResult, trial: Trial = USUAL): string =>
  [
    `seed ${seed} fails; see it with: npm run prove -- --only ${trial} --seed ${seed} --steps ${steps}`,
    ...faults.map(fault => `  ${fault}`),
  ].join('\n')
