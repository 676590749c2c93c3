/** A seeded source of chance: the same seed throws the same dice. */
export interface Dice {
  /** 0 to 1, 1 excluded. */
  next(): number
  /** Whole, from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True this often, of 1. */
  chance(of: number): boolean
  one<T>(list: readonly T[]): T
  /** One of the names, each as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K
  /** Dice of its own: what one part of the world throws never changes what another gets. */
  apart(): Dice
}

/** Mulberry32: small, fast, and good enough to surprise a program. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: of => next() < of,
    one: list => list[between(0, list.length - 1)] as (typeof list)[number],
    weighed(weights) {
      const names = Object.keys(weights) as (keyof typeof weights)[]
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0)
      for (const name of names) {
        left -= weights[name]
        if (left < 0) return name
      }
      return names[0] as (typeof names)[number]
    },
    apart: () => diceOf(between(0, 2 ** 31)),
  }
}
