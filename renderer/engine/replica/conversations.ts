import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import { type PageKey, seal, unseal } from '../storage/seal.ts'
import { type Conversation, EMPTY, pack, unpack } from './conversation.ts'

const PREFIX = 'conversation:'
/** Conversations kept in memory: what was opened lately, and what changed. */
const WARM_LIMIT = 200

export const isConversationRecord = (key: string): boolean => key.startsWith(PREFIX)

/** The conversations of all tickets: on disk by ticket, a bounded part warm in memory. */
export class Conversations {
  readonly #db: DeskDatabase
  readonly #key: PageKey
  readonly #onDisk: Set<string>
  /** Insertion order is age: the oldest is dropped first, changed ones never before they are written. */
  readonly #warm = new Map<string, Conversation>()
  readonly #dirty = new Set<string>()
  readonly #gone = new Set<string>()

  constructor(db: DeskDatabase, key: PageKey, onDisk: Iterable<string>) {
    this.#db = db
    this.#key = key
    this.#onDisk = new Set(onDisk)
  }

  /** The conversation if it is warm; it never waits. */
  peek(ticketId: string): Conversation | undefined {
    return this.#warm.get(ticketId)
  }

  warm(): Iterable<Conversation> {
    return this.#warm.values()
  }

  async load(ticketId: string): Promise<Conversation> {
    const warm = this.#warm.get(ticketId)
    if (warm !== undefined) {
      this.#warm.delete(ticketId)
      this.#warm.set(ticketId, warm)
      return warm
    }
    const found = this.#isKept(ticketId) ? await this.#read(ticketId) : EMPTY
    // Somebody may have put a newer one in, or taken it out, while the disk was read.
    const now = this.#warm.get(ticketId) ?? (this.#gone.has(ticketId) ? EMPTY : found)
    this.#keep(ticketId, now)
    return now
  }

  put(ticketId: string, conversation: Conversation): void {
    this.#gone.delete(ticketId)
    this.#dirty.add(ticketId)
    this.#keep(ticketId, conversation)
  }

  remove(ticketId: string): void {
    this.#warm.delete(ticketId)
    this.#dirty.delete(ticketId)
    if (this.#onDisk.has(ticketId)) this.#gone.add(ticketId)
  }

  clear(): void {
    for (const id of this.#onDisk) this.#gone.add(id)
    this.#warm.clear()
    this.#dirty.clear()
  }

  async changes(): Promise<{ puts: SealedRecord[]; dels: string[]; commit: () => void }> {
    const changed = [...this.#dirty]
    const gone = [...this.#gone]
    const puts = await Promise.all(
      changed.map(async ticketId => {
        const name = PREFIX + ticketId
        return {
          key: name,
          bytes: await seal(this.#key, name, pack(this.#warm.get(ticketId) ?? EMPTY)),
        }
      }),
    )
    const commit = () => {
      for (const id of changed) this.#onDisk.add(id)
      for (const id of gone) this.#onDisk.delete(id)
      for (const id of changed) this.#dirty.delete(id)
      for (const id of gone) this.#gone.delete(id)
      this.#trim()
    }
    return { puts, dels: gone.map(id => PREFIX + id), commit }
  }

  /** What was taken out may still be on the disk for a moment; it must not come back from there. */
  #isKept(ticketId: string): boolean {
    return this.#onDisk.has(ticketId) && !this.#gone.has(ticketId)
  }

  async #read(ticketId: string): Promise<Conversation> {
    const name = PREFIX + ticketId
    const record = await this.#db.page.get(name)
    if (record === undefined) return EMPTY
    return unpack((await unseal(this.#key, name, record.bytes)) as Parameters<typeof unpack>[0])
  }

  #keep(ticketId: string, conversation: Conversation): void {
    this.#warm.delete(ticketId)
    this.#warm.set(ticketId, conversation)
    this.#trim()
  }

  #trim(): void {
    for (const id of this.#warm.keys()) {
      if (this.#warm.size <= WARM_LIMIT) return
      if (!this.#dirty.has(id)) this.#warm.delete(id)
    }
  }
}

export const conversationOf = (key: string): string => key.slice(PREFIX.length)
