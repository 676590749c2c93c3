import { runSeed, STEPS } from '../sim/run-seed.ts'
import { isTrial, TRIALS, USUAL } from '../sim/trials.ts'
import { databases } from './promise.ts'

/** Plays one seed again as its promise does and tells each step; answers what broke. */
export async function replay(
  seed: number,
  steps = STEPS,
  promise: string = USUAL,
): Promise<readonly string[]> {
  if (!isTrial(promise)) throw new Error(`${promise} is not proven with seeds`)
  const from = databases()
  try {
    const trace = (line: string) => process.stdout.write(`${line}\n`)
    const { faults } = await runSeed(await from.next(), seed, { ...TRIALS[promise], steps, trace })
    return faults
  } finally {
    await from.close()
  }
}
