import type { Marks, Slots } from './slots.ts'

/** Texts in one chunk: a scan rarely stops, and a chunk is soon packed again. */
const CHUNK_TEXTS = 512
/** Stands between two texts; no text and no word of a query has it. */
const BETWEEN = '\n'

interface Chunk {
  readonly text: string
  /** Whose text each is. */
  readonly owners: Uint32Array
  /** Where each text begins, and where the next would. */
  readonly starts: Uint32Array
  /** 1 for each text that has been replaced or taken out since, and how many they are. */
  readonly gone: Uint8Array
  dead: number
}

/**
 * Many short texts, packed into few long strings: one search for a word runs through
 * 100,000 of them at the speed of memory, and they take no more room than their letters.
 *
 * What changes is kept loose, and packed again when there is enough of it.
 */
export class PackedTexts {
  readonly #chunks = new Map<number, Chunk>()
  readonly #slots: Slots
  /** By slot: chunk number times CHUNK_TEXTS, plus the place in the chunk. */
  readonly #placeOf = new Map<number, number>()
  /** By slot. */
  readonly #loose = new Map<number, string>()
  #nextChunk = 0

  constructor(slots: Slots) {
    this.#slots = slots
  }

  get size(): number {
    return this.#placeOf.size + this.#loose.size
  }

  get(id: string): string | undefined {
    const slot = this.#slots.known(id)
    return slot === undefined ? undefined : this.at(slot)
  }

  /** The same, by the slot of its ticket. */
  at(slot: number): string | undefined {
    const place = this.#placeOf.get(slot)
    if (place === undefined) return this.#loose.get(slot)
    const chunk = this.#chunks.get(Math.floor(place / CHUNK_TEXTS))
    return chunk === undefined ? undefined : textAt(chunk, place % CHUNK_TEXTS)
  }

  /** Line breaks become blanks. */
  set(id: string, text: string): void {
    const slot = this.#slots.of(id)
    this.#unpack(slot)
    this.#loose.set(slot, text.replaceAll(BETWEEN, ' '))
    if (this.#loose.size >= CHUNK_TEXTS) this.#pack()
  }

  delete(id: string): void {
    const slot = this.#slots.known(id)
    if (slot === undefined) return
    this.#unpack(slot)
    this.#loose.delete(slot)
  }

  clear(): void {
    this.#chunks.clear()
    this.#placeOf.clear()
    this.#loose.clear()
  }

  /** Marks the tickets whose texts contain `word`. */
  find(word: string, found: Marks): void {
    for (const [slot, text] of this.#loose) if (text.includes(word)) found.add(slot)
    for (const { text, owners, starts, gone } of this.#chunks.values()) {
      for (let at = text.indexOf(word); at >= 0; ) {
        const n = indexAt(starts, at)
        if (gone[n] === 0) found.add(owners[n] ?? 0)
        at = text.indexOf(word, starts[n + 1])
      }
    }
  }

  #unpack(slot: number): void {
    const place = this.#placeOf.get(slot)
    if (place === undefined) return
    this.#placeOf.delete(slot)
    const number = Math.floor(place / CHUNK_TEXTS)
    const chunk = this.#chunks.get(number)
    if (chunk === undefined) return
    chunk.gone[place % CHUNK_TEXTS] = 1
    chunk.dead += 1
    if (chunk.dead * 2 > chunk.owners.length) this.#dissolve(number, chunk)
  }

  /** Half of it is dead: what lives is packed with what comes next. */
  #dissolve(number: number, chunk: Chunk): void {
    this.#chunks.delete(number)
    for (const [n, slot] of chunk.owners.entries()) {
      if (chunk.gone[n] === 1) continue
      this.#placeOf.delete(slot)
      this.#loose.set(slot, textAt(chunk, n))
    }
  }

  #pack(): void {
    const owners = Uint32Array.from([...this.#loose.keys()].slice(0, CHUNK_TEXTS))
    const texts = Array.from(owners, slot => this.#loose.get(slot) ?? '')
    const starts = new Uint32Array(owners.length + 1)
    for (const [n, text] of texts.entries()) {
      starts[n + 1] = (starts[n] ?? 0) + text.length + BETWEEN.length
    }
    const number = this.#nextChunk++
    const gone = new Uint8Array(owners.length)
    this.#chunks.set(number, { text: texts.join(BETWEEN), owners, starts, gone, dead: 0 })
    for (const [n, slot] of owners.entries()) {
      this.#placeOf.set(slot, number * CHUNK_TEXTS + n)
      this.#loose.delete(slot)
    }
  }
}

const textAt = ({ text, starts }: Chunk, n: number): string =>
  text.slice(starts[n], (starts[n + 1] ?? 0) - BETWEEN.length)

/** The text in which a place of the chunk lies: the last that begins at or before it. */
function indexAt(starts: Uint32Array, place: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
