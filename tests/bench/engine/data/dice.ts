/** A seeded die (mulberry32): the same seed gives the same world on every machine. */
export interface Dice {
  /** 0 up to, not including, 1. */
  next(): number
  /** 0 up to, not including, `below`. */
  under(below: number): number
  pick<T>(from: readonly T[]): T
}

export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const under = (below: number) => Math.floor(next() * below)
  return { next, under, pick: from => from[under(from.length)] as (typeof from)[number] }
}
