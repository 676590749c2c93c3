/** Dice that fall the same way for the same keys, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  /** A number between two others. */
  between(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of them, each as likely as its weight says. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
}

/** Dice of their own for each thing, so that one more word elsewhere changes nothing here. */
export function randomOf(...keys: readonly (string | number)[]): Random {
  const next = sfc32(keys.join('/'))
  const between = (min: number, max: number) => min + next() * (max - min)
  const int = (min: number, max: number) => Math.floor(between(min, max + 1))
  return {
    next,
    between,
    int,
    chance: share => next() < share,
    pick: from => at(from, int(0, from.length - 1)),
    weighted: from => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) {
        left -= weight
        if (left < 0) return value
      }
      return at(from, from.length - 1)[0]
    },
  }
}

/** The entry of a list that is known to be there; wraps around at the end. */
export function at<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length]
  if (found === undefined) throw new Error('assertion failed: an empty list has nothing to pick')
  return found
}

/** The same entries in another order. */
export function shuffled<T>(from: readonly T[], random: Random): T[] {
  const list = [...from]
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = random.int(0, i)
    const kept = at(list, i)
    list[i] = at(list, j)
    list[j] = kept
  }
  return list
}

/** Small fast counter generator (Chris Doty-Humphrey, PractRand), seeded by a text. */
function sfc32(seed: string): () => number {
  let hash = 2_166_136_261
  const word = () => {
    for (let i = 0; i < seed.length; i += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(i), 16_777_619)
    }
    hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519)
    return hash >>> 0
  }
  let [a, b, c, d] = [word(), word(), word(), 1]
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i += 1) next()
  return next
}
