import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import type { PageSizes } from '../storage/page-sizes.ts'
import { type PageKey, seal, unseal } from '../storage/seal.ts'
import { type Conversation, EMPTY, pack, spaceOf, unpack } from './conversation.ts'
import type { Place } from './row-tables.ts'

/** A page of conversations does not open: lost, damaged, or of another key. */
export class DamagedPage extends Error {}

type Page = Map<string, Conversation>
type PackedPage = readonly (readonly [string, ReturnType<typeof pack>])[]

/**
 * The conversations of all tickets: on disk in pages, a bounded part warm in memory.
 *
 * 1. A page in memory is the only one of its number: whoever wants it shares it.
 * 2. A page that has changed stays until it is on disk.
 * 3. A conversation is where its place says; what else a page on disk holds counts no more.
 * 4. One that changes moves to the page that is being filled, and a page of which less than
 *    half still counts follows: changes all over the copy do not rewrite all of it.
 */
export class Conversations {
  readonly #db: DeskDatabase
  readonly #key: PageKey
  readonly #most: PageSizes
  readonly #places = new Map<string, Place>()
  readonly #sizes = new Map<number, number>()
  /** Insertion order is age. */
  readonly #warm = new Map<number, Page>()
  readonly #opening = new Map<number, Promise<void>>()
  readonly #dirty = new Set<number>()
  /** Pages that a conversation has left since they were looked at. */
  readonly #shrunk = new Set<number>()
  #filling = 0

  constructor(db: DeskDatabase, key: PageKey) {
    this.#db = db
    this.#most = db.pageSizes
    this.#key = key
  }

  /** Learns where a conversation lies on the disk. */
  adopt(ticketId: string, place: Place): void {
    this.#places.set(ticketId, place)
    this.#sizes.set(place.page, (this.#sizes.get(place.page) ?? 0) + 1)
    this.#filling = Math.max(this.#filling, place.page)
  }

  placeOf(ticketId: string): Place | undefined {
    return this.#places.get(ticketId)
  }

  /** Conversations with rows of a space, whole or in part. */
  touching(space: string): readonly { readonly id: string; readonly isWhole: boolean }[] {
    return [...this.#places]
      .filter(([, place]) => place.space === space || place.space === null)
      .map(([id, place]) => ({ id, isWhole: place.space !== null }))
  }

  *warm(): Generator<Conversation> {
    for (const page of this.#warm.values()) yield* page.values()
  }

  async load(ticketId: string): Promise<Conversation> {
    const number = this.#places.get(ticketId)?.page
    if (number === undefined) return EMPTY
    return (await this.#open(number)).get(ticketId) ?? EMPTY
  }

  /**
   * What is said of tickets, in the order in which they lie on the disk, each with its page warm:
   * a page with several of them is opened once, however little fits into memory.
   */
  async *inPageOrder<T>(ofTickets: ReadonlyMap<string, T>): AsyncGenerator<readonly [string, T]> {
    const pageOf = (id: string) => this.#places.get(id)?.page ?? Number.MAX_SAFE_INTEGER
    const ordered = [...ofTickets].sort(([a], [b]) => pageOf(a) - pageOf(b))
    // Fewer than the pages that stay warm.
    const sideBySide = Math.max(1, Math.floor((this.#most.warm * 2) / 3))
    for (let at = 0; at < ordered.length; at += sideBySide) {
      const together = ordered.slice(at, at + sideBySide)
      await Promise.all(together.map(([id]) => this.load(id)))
      yield* together
    }
  }

  /** Puts one in; where it lies may change. */
  async put(ticketId: string, conversation: Conversation): Promise<void> {
    const number = this.#place(ticketId, spaceOf(conversation))
    // Dirty first: from here on the page stays in memory.
    this.#dirty.add(number)
    const page = await this.#open(number)
    page.set(ticketId, conversation)
  }

  remove(ticketId: string): void {
    if (this.#places.has(ticketId)) this.#leave(ticketId)
    this.#places.delete(ticketId)
  }

  /** Empties pages of which little counts; answers which conversations lie elsewhere now. */
  async tidy(): Promise<readonly string[]> {
    const wasteful = [...this.#shrunk].filter(
      number => number !== this.#filling && !this.#dirty.has(number),
    )
    this.#shrunk.clear()
    const moved: string[] = []
    for (const number of wasteful) {
      if ((this.#sizes.get(number) ?? 0) * 2 >= this.#most.conversations) continue
      const page = new Map(await this.#open(number))
      for (const [id, conversation] of page) {
        await this.put(id, conversation)
        moved.push(id)
      }
    }
    return moved
  }

  /** Numbers are not used again: a page of the old copy must never be read as one of the new. */
  clear(): void {
    for (const number of this.#sizes.keys()) {
      this.#sizes.set(number, 0)
      this.#dirty.add(number)
    }
    this.#places.clear()
    this.#shrunk.clear()
    this.#warm.clear()
    this.#filling += 1
  }

  async changes(): Promise<{ puts: SealedRecord[]; dels: string[]; commit: () => void }> {
    const changed = [...this.#dirty]
    const isEmpty = (number: number) => (this.#sizes.get(number) ?? 0) === 0
    const puts = await Promise.all(
      changed.filter(number => !isEmpty(number)).map(number => this.#seal(number)),
    )
    const empty = changed.filter(isEmpty)
    const commit = () => {
      for (const number of changed) this.#dirty.delete(number)
      for (const number of empty) {
        this.#sizes.delete(number)
        this.#shrunk.delete(number)
      }
      this.#trim()
    }
    return { puts, dels: empty.map(nameOf), commit }
  }

  async #seal(number: number): Promise<SealedRecord> {
    const page = await this.#open(number)
    const packed: PackedPage = Array.from(page, ([id, one]) => [id, pack(one)])
    const key = nameOf(number)
    return { key, bytes: await seal(this.#key, key, packed) }
  }

  async #open(number: number): Promise<Page> {
    for (;;) {
      const warm = this.#warm.get(number)
      if (warm !== undefined) {
        this.#warm.delete(number)
        this.#warm.set(number, warm)
        return warm
      }
      const reading = this.#opening.get(number) ?? this.#read(number)
      this.#opening.set(number, reading)
      await reading
    }
  }

  async #read(number: number): Promise<void> {
    try {
      const page: Page = new Map()
      for (const [id, one] of await this.#packed(number)) {
        if (this.#places.get(id)?.page === number) page.set(id, unpack(one))
      }
      this.#warm.set(number, page)
      this.#trim(number)
    } finally {
      this.#opening.delete(number)
    }
  }

  async #packed(number: number): Promise<PackedPage> {
    const key = nameOf(number)
    const record = await this.#db.page.get(key).catch((error: unknown) => {
      throw isLoss(error) ? new DamagedPage(`${key}: ${String(error)}`) : error
    })
    if (record === undefined) {
      // Emptied, and deleted while somebody waited for it: nothing is missed.
      if ((this.#sizes.get(number) ?? 0) === 0) return []
      throw new DamagedPage(`${key} is not there`)
    }
    try {
      return (await unseal(this.#key, key, record.bytes)) as PackedPage
    } catch (error) {
      throw new DamagedPage(`${key}: ${String(error)}`)
    }
  }

  /** Where it lies from now on: a page that is written anyway, or the one being filled. */
  #place(ticketId: string, space: string | null): number {
    const known = this.#places.get(ticketId)
    if (known !== undefined && (known.page === this.#filling || this.#dirty.has(known.page))) {
      if (known.space !== space) this.#places.set(ticketId, { ...known, space })
      return known.page
    }
    if (known !== undefined) this.#leave(ticketId)
    while ((this.#sizes.get(this.#filling) ?? 0) >= this.#most.conversations) this.#filling += 1
    // A page that was never written need not be read.
    if (!this.#sizes.has(this.#filling)) this.#warm.set(this.#filling, new Map())
    this.adopt(ticketId, { page: this.#filling, space })
    return this.#filling
  }

  /** Its copy counts no more; a page of which nothing counts is deleted with the next step. */
  #leave(ticketId: string): void {
    const number = this.#places.get(ticketId)?.page ?? -1
    const size = (this.#sizes.get(number) ?? 1) - 1
    this.#sizes.set(number, size)
    this.#warm.get(number)?.delete(ticketId)
    if (size === 0 || number === this.#filling) this.#dirty.add(number)
    else this.#shrunk.add(number)
  }

  #trim(keep?: number): void {
    for (const number of this.#warm.keys()) {
      if (this.#warm.size <= this.#most.warm) return
      if (number !== keep && !this.#dirty.has(number)) this.#warm.delete(number)
    }
  }
}

/**
 * What IndexedDB says of a record that it has lost (https://w3c.github.io/IndexedDB/#exceptions):
 * the file beside the database in which a large one lies is gone, or cannot be read. A database
 * that is being closed says something else.
 */
const isLoss = (error: unknown): boolean =>
  error instanceof Error && ['NotReadableError', 'DataError', 'UnknownError'].includes(error.name)

const nameOf = (number: number): string => `conversation/${number}`
