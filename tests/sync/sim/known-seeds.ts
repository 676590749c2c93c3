import { readFileSync } from 'node:fs'
import type { Trial } from './trials.ts'

/** Seeds that failed once, with what they found: played again by each `npm test`. */
export const KNOWN_SEEDS = JSON.parse(
  readFileSync(new URL('seeds.json', import.meta.url), 'utf8'),
) as readonly {
  readonly seed: number
  readonly steps?: number
  readonly promise?: Trial
  readonly found: string
}[]
