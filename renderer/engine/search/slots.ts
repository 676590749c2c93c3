/**
 * A small number for each ticket, given when it is first met and never taken back: a set
 * of tickets is then a row of bytes, and to look at one is faster than to look up an id.
 */
export class Slots {
  readonly #slotOf = new Map<string, number>()

  get size(): number {
    return this.#slotOf.size
  }

  /** The ticket's number; a new one if it has none. */
  of(id: string): number {
    const known = this.#slotOf.get(id)
    if (known !== undefined) return known
    const slot = this.#slotOf.size
    this.#slotOf.set(id, slot)
    return slot
  }

  known(id: string): number | undefined {
    return this.#slotOf.get(id)
  }
}

/** Some of the tickets, by their slots. */
export class Marks {
  #bytes: Uint8Array

  /** Holds slots below `size` without growing. */
  constructor(size: number) {
    this.#bytes = new Uint8Array(size)
  }

  has(slot: number): boolean {
    return this.#bytes[slot] === 1
  }

  add(slot: number): void {
    if (slot >= this.#bytes.length) this.#grow(slot)
    this.#bytes[slot] = 1
  }

  delete(slot: number): void {
    if (slot < this.#bytes.length) this.#bytes[slot] = 0
  }

  count(): number {
    const bytes = this.#bytes
    let count = 0
    for (let slot = 0; slot < bytes.length; slot += 1) count += bytes[slot] as number
    return count
  }

  /** Only what both have. */
  and(other: Marks): Marks {
    const both = new Marks(this.#bytes.length)
    for (let slot = 0; slot < this.#bytes.length; slot += 1) {
      both.#bytes[slot] = (this.#bytes[slot] ?? 0) & (other.#bytes[slot] ?? 0)
    }
    return both
  }

  *[Symbol.iterator](): Generator<number> {
    for (let at = this.#bytes.indexOf(1); at >= 0; at = this.#bytes.indexOf(1, at + 1)) yield at
  }

  #grow(slot: number): void {
    const bytes = new Uint8Array(Math.max(slot + 1, this.#bytes.length * 2))
    bytes.set(this.#bytes)
    this.#bytes = bytes
  }
}
