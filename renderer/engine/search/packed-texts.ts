/** Texts in one chunk: a scan rarely stops, and a chunk is soon packed again. */
const CHUNK_TEXTS = 512
/** Stands between two texts; no text and no word of a query has it. */
const BETWEEN = '\n'

interface Chunk {
  readonly text: string
  readonly ids: readonly string[]
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
  /** Chunk number times CHUNK_TEXTS, plus the place in the chunk: one number for each text. */
  readonly #placeOf = new Map<string, number>()
  readonly #loose = new Map<string, string>()
  #nextChunk = 0

  get size(): number {
    return this.#placeOf.size + this.#loose.size
  }

  get(id: string): string | undefined {
    const place = this.#placeOf.get(id)
    if (place === undefined) return this.#loose.get(id)
    const chunk = this.#chunks.get(Math.floor(place / CHUNK_TEXTS))
    return chunk === undefined ? undefined : textAt(chunk, place % CHUNK_TEXTS)
  }

  /** Line breaks become blanks. */
  set(id: string, text: string): void {
    this.#unpack(id)
    this.#loose.set(id, text.replaceAll(BETWEEN, ' '))
    if (this.#loose.size >= CHUNK_TEXTS) this.#pack()
  }

  delete(id: string): void {
    this.#unpack(id)
    this.#loose.delete(id)
  }

  clear(): void {
    this.#chunks.clear()
    this.#placeOf.clear()
    this.#loose.clear()
  }

  /** Adds to `found` the ids of all texts that contain `word`. */
  find(word: string, found: Set<string>): void {
    for (const [id, text] of this.#loose) if (text.includes(word)) found.add(id)
    for (const { text, ids, starts, gone } of this.#chunks.values()) {
      for (let at = text.indexOf(word); at >= 0; ) {
        const n = indexAt(starts, at)
        if (gone[n] === 0) found.add(ids[n] ?? '')
        at = text.indexOf(word, starts[n + 1])
      }
    }
  }

  #unpack(id: string): void {
    const place = this.#placeOf.get(id)
    if (place === undefined) return
    this.#placeOf.delete(id)
    const number = Math.floor(place / CHUNK_TEXTS)
    const chunk = this.#chunks.get(number)
    if (chunk === undefined) return
    chunk.gone[place % CHUNK_TEXTS] = 1
    chunk.dead += 1
    if (chunk.dead * 2 > chunk.ids.length) this.#dissolve(number, chunk)
  }

  /** Half of it is dead: what lives is packed with what comes next. */
  #dissolve(number: number, chunk: Chunk): void {
    this.#chunks.delete(number)
    for (const [n, id] of chunk.ids.entries()) {
      if (chunk.gone[n] === 1) continue
      this.#placeOf.delete(id)
      this.#loose.set(id, textAt(chunk, n))
    }
  }

  #pack(): void {
    const ids = [...this.#loose.keys()].slice(0, CHUNK_TEXTS)
    const texts = ids.map(id => this.#loose.get(id) ?? '')
    const starts = new Uint32Array(ids.length + 1)
    for (const [n, text] of texts.entries()) {
      starts[n + 1] = (starts[n] ?? 0) + text.length + BETWEEN.length
    }
    const number = this.#nextChunk++
    const gone = new Uint8Array(ids.length)
    this.#chunks.set(number, { text: texts.join(BETWEEN), ids, starts, gone, dead: 0 })
    for (const [n, id] of ids.entries()) {
      this.#placeOf.set(id, number * CHUNK_TEXTS + n)
      this.#loose.delete(id)
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
