import { CROWDED, ROUGH } from './network.ts'
import type { RunOptions } from './run-seed.ts'
import type { Extent } from './sim-world.ts'
import { only } from './troubles.ts'

/**
 * Copies in which pages fill, empty and follow each other all the time, as those of a large shop
 * do over weeks: no world could be played with as many tickets.
 */
const IN_MANY_PAGES = {
  matters: 6,
  pageSizes: { rows: 5, freshRows: 2, conversations: 6, warm: 2 },
} as const satisfies Extent

/** The promises that seeds prove, each in a world with trouble of its own. */
export const TRIALS = {
  /** The hub ends between COMMIT and its answer. */
  R3: { endsAfterCommit: 0.3 },
  /** Partitions, flapping lines, half-open sockets. */
  R4: { troubles: only({ line: 12, hubEnds: 2, customerWrites: 2 }) },
  /** Clocks that are wrong and jump, a leap day, the hour that summer time takes. */
  R6: { troubles: only({ clock: 10, night: 2, line: 3, customerWrites: 1 }) },
  /** Disks that fill up, for journal and database alike, or hang, and go on again. */
  R7: { troubles: only({ diskFull: 6, diskHangs: 4, end: 1, line: 3, customerWrites: 1 }) },
  /** Everything at once, in every fourth world too much of it, in every fifth in many pages. */
  R13: {
    fates: seed => (seed % 4 === 3 ? CROWDED : ROUGH),
    extent: seed => (seed % 5 === 0 ? IN_MANY_PAGES : {}),
  },
} as const satisfies Readonly<Record<string, RunOptions>>
export type Trial = keyof typeof TRIALS

/** Where a seed is played that names no promise. */
export const USUAL: Trial = 'R13'

export const isTrial = (name: string): name is Trial => name in TRIALS
