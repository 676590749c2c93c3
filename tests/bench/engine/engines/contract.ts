import type { Priority, Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Filter, View } from '../data/queue.ts'

/** Where a run takes place. */
export interface World {
  /** Page, hub and journal answer here. */
  readonly origin: string
  /** How many tickets the hub has. */
  readonly tickets: number
  /** AES-256 key of the pages, base64. */
  readonly pageKey: string
  /** Tickets come with a message, and what a search needs is kept. */
  readonly search: boolean
}

/** `durable`: what has resolved is on the disk. `memory`: it is written some time later. */
export type Kind = 'durable' | 'memory'

/**
 * One engine at the bench. It lives in a dedicated worker. What is missing here the
 * engine does not offer, and its row says so.
 */
export interface BenchEngine {
  readonly kind: Kind
  /**
   * Opens what is on this profile's disk, or an empty one; `page` then answers. One that can
   * show the first rows of `team` before that gives them to `onFirst`.
   */
  open(world: World, onFirst?: (rows: readonly Ticket[]) => void): Promise<void>
  /** Fetches everything from the hub; resolves when it can be queried (`durable`: and is on disk). */
  firstSync(world: World): Promise<void>
  /** Acts not yet decided stay on top of what a pull brings. */
  readonly replays?: boolean
  /** `memory` only: resolves when all that was written before is on the disk; since when it is. */
  flushed?(): Promise<number>
  /** Resolves when the whole queue is open, where `open` gives the first screen sooner. */
  whole?(tickets: number): Promise<void>
  /** Rows of a view in its order; with a filter, only those that fit it. */
  page(view: View, from: number, count: number, filter?: Filter): Promise<readonly Ticket[]>
  /** The first tickets in the order of `all` in which every word stands, by own row and message. */
  search?(words: string, count: number): Promise<readonly Ticket[]>
  /** Follows the first 50 rows of a view, as an open screen does. */
  watch?(view: View, show: (rows: readonly Ticket[]) => void): () => void
  /** Sets a priority and queues that for the hub; resolves when the engine says it is kept. */
  act?(ticket: Ticket, priority: Priority): Promise<void>
  /**
   * Sends what is queued; resolves when the hub has decided each. Answers how many refusals
   * stand on this device for the person to see; null where the engine tells of none.
   */
  pushAll?(): Promise<number | null>
  /** Fetches what changed at the hub. */
  pull?(): Promise<void>
  close(): Promise<void>
}
