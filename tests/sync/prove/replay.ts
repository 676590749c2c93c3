import { runSeed, STEPS } from '../sim/run-seed.ts'
import { databases } from './promise.ts'

/** Plays one seed again and tells each step; answers what broke. */
export async function replay(seed: number, steps = STEPS): Promise<readonly string[]> {
  const from = databases()
  try {
    const trace = (line: string) => process.stdout.write(`${line}\n`)
    const { faults } = await runSeed(await from.next(), seed, { steps, trace })
    return faults
  } finally {
    await from.close()
  }
}
