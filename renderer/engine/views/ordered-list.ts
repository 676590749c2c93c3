/** Where something stands in a list: by key, then by id. */
export interface Entry {
  readonly id: string
  readonly key: number
}

/** Wider than any time in milliseconds, before or after 1970; three groups of it are still exact. */
const GROUP_WIDTH = 2 ** 50

/** One number that orders by group first, then by time. */
export const keyOf = (group: 0 | 1 | 2, at: number): number => group * GROUP_WIDTH + at

export const compareEntries = (a: Entry, b: Entry): number =>
  a.key - b.key || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Past this many changes, one pass over the list is cheaper than moving its end for each. */
const ONE_PASS_OVER = 64

/** Entries in order, kept so while they come and go. */
export class OrderedList<E extends Entry> {
  #entries: E[] = []

  get entries(): readonly E[] {
    return this.#entries
  }

  /** Takes entries that are in order already. */
  fill(entries: E[]): void {
    this.#entries = entries
  }

  /** Takes some out and puts others in; those taken out are the ones that stand here. */
  change(gone: readonly E[], come: readonly E[]): void {
    if (gone.length + come.length > ONE_PASS_OVER) {
      this.#changeInOnePass([...gone].sort(compareEntries), [...come].sort(compareEntries))
      return
    }
    for (const entry of gone) this.#entries.splice(positionOf(this.#entries, entry), 1)
    for (const entry of come) this.#entries.splice(positionOf(this.#entries, entry), 0, entry)
  }

  /** Both in order. What lies between two changes is copied, not looked at. */
  #changeInOnePass(gone: readonly E[], come: readonly E[]): void {
    const entries = this.#entries
    const leaves = placesIn(entries, gone)
    const enters = placesIn(entries, come)
    const merged: E[] = []
    let from = 0
    let out = 0
    let into = 0
    while (out < leaves.length || into < enters.length) {
      const leave = leaves[out] ?? Number.POSITIVE_INFINITY
      const enter = enters[into] ?? Number.POSITIVE_INFINITY
      const to = Math.min(leave, enter)
      for (; from < to; from += 1) merged.push(entries[from] as E)
      if (enter <= leave) merged.push(come[into++] as E)
      else {
        from += 1
        out += 1
      }
    }
    for (; from < entries.length; from += 1) merged.push(entries[from] as E)
    this.#entries = merged
  }
}

/** Where each of the sorted `wanted` stands, or would. */
function placesIn(list: readonly Entry[], wanted: readonly Entry[]): Int32Array {
  const places = new Int32Array(wanted.length)
  let low = 0
  for (const [n, entry] of wanted.entries()) {
    low = positionOf(list, entry, low)
    places[n] = low
  }
  return places
}

/** The first place whose entry does not come before `entry`. */
function positionOf(list: readonly Entry[], entry: Entry, from = 0): number {
  let low = from
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = list[middle]
    if (there !== undefined && compareEntries(there, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}
