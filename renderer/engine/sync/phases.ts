/** What the loop is doing: between rounds, or in one of the three parts of a round. */
export const PHASES = ['resting', 'probing', 'pushing', 'pulling', 'stopped'] as const
export type Phase = (typeof PHASES)[number]

/**
 * What it can meet. `due`: its wait is over. `part`: an answer, and there is more to send or to
 * fetch. `done`: an answer, and nothing is left for this part. `failed`: no answer, or none of
 * use. `threw`: the disk, or a bug.
 */
export const LOOP_EVENTS = ['wake', 'due', 'part', 'done', 'failed', 'threw', 'stop'] as const
export type LoopEvent = (typeof LOOP_EVENTS)[number]

/**
 * What follows: a phase; `round` (a round begins: probing after a failure, else pushing);
 * `noted` (the round goes on, and another follows at once); `backOff` (resting, longer after
 * each failure); `never`.
 */
export type Next = Phase | 'round' | 'noted' | 'backOff' | 'never'

const INSIDE = {
  wake: 'noted',
  due: 'never',
  failed: 'backOff',
  threw: 'backOff',
  stop: 'stopped',
} as const

/**
 * The loop, each cell specified. Whatever comes, it ends in `resting` with a wait that ends by
 * itself, or in `stopped`: nothing else stops it.
 */
export const NEXT_PHASE: Readonly<Record<Phase, Readonly<Record<LoopEvent, Next>>>> = {
  resting: {
    wake: 'round',
    due: 'round',
    part: 'never',
    done: 'never',
    failed: 'never',
    threw: 'never',
    stop: 'stopped',
  },
  probing: { ...INSIDE, part: 'probing', done: 'pushing' },
  pushing: { ...INSIDE, part: 'pushing', done: 'pulling' },
  pulling: { ...INSIDE, part: 'pulling', done: 'resting' },
  stopped: {
    wake: 'stopped',
    due: 'never',
    part: 'stopped',
    done: 'stopped',
    failed: 'stopped',
    threw: 'stopped',
    stop: 'stopped',
  },
}
