import type { OpenDatabase } from '../../../server/db/open.ts'
import { openInMemory } from '../../support/hub/databases.ts'
import { emptied } from '../sim/databases.ts'
import { runSeed, type SeedResult } from '../sim/run-seed.ts'
import { shrink, tellSeed } from '../sim/shrink.ts'
import { TRIALS, type Trial } from '../sim/trials.ts'

/** What a proof found: a figure in words, and what broke (nothing, when the promise holds). */
export interface Proof {
  readonly figure: string
  readonly faults: readonly string[]
}

/** Two proofs of one promise. */
export const together = (one: Proof, other: Proof): Proof => ({
  figure: `${one.figure}; ${other.figure}`,
  faults: [...one.faults, ...other.faults],
})

/** Which part of a long proof is run: `number` 1 to `of`. */
export interface Part {
  readonly number: number
  readonly of: number
}

/** One promise of the product, and how it is proven. */
export interface ProductPromise {
  readonly id: string
  readonly words: string
  readonly prove: (full: boolean, part: Part) => Promise<Proof>
  /** It is so long that it can be run in parts. */
  readonly hasParts?: true
}

/** A database in memory is opened anew after so many worlds: it grows. */
const WORLDS_PER_DATABASE = 150

/** Empty databases, one world after the other. */
export function databases(): { next(): Promise<OpenDatabase>; close(): Promise<void> } {
  let opened: OpenDatabase | null = null
  let used = 0
  return {
    async next() {
      if (opened !== null && used % WORLDS_PER_DATABASE === 0) {
        await opened.close()
        opened = null
      }
      used += 1
      opened ??= await openInMemory()
      return emptied(opened)
    },
    close: async () => opened?.close(),
  }
}

export type IsEnough = (results: readonly SeedResult[]) => boolean

/** Plays seeds from `first` until enough was met; stops at the first that breaks. */
export async function playSeeds(
  trial: Trial,
  first: number,
  isEnough: IsEnough,
): Promise<{ results: readonly SeedResult[]; faults: readonly string[] }> {
  const from = databases()
  const results: SeedResult[] = []
  try {
    for (let seed = first; !isEnough(results); seed += 1) {
      const result = await runSeed(await from.next(), seed, TRIALS[trial])
      results.push(result)
      if (result.faults.length === 0) continue
      const fewest = await shrink(await from.next(), result, TRIALS[trial])
      return { results, faults: [tellSeed(fewest, trial)] }
    }
    return { results, faults: [] }
  } finally {
    await from.close()
  }
}

export const sumOf = (results: readonly SeedResult[], ...names: readonly string[]): number =>
  results.reduce((sum, { met }) => sum + names.reduce((n, name) => n + (met[name] ?? 0), 0), 0)
export const actsOf = (results: readonly SeedResult[]): number =>
  results.reduce((sum, { acts }) => sum + acts, 0)
export const slowestOf = (results: readonly SeedResult[]): number =>
  Math.max(...results.map(({ convergedMs }) => convergedMs)) / 1_000
