import type { Priority, Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Filter, View } from '../data/queue.ts'
import type { Kind, World } from '../engines/contract.ts'

export interface PageQuery {
  readonly view: View
  readonly filter: Filter
  readonly from: number
}
/** Times in milliseconds, and the ids that were found, to be held against the reference. */
export interface Timed {
  readonly ms: readonly number[]
  readonly ids: readonly (readonly string[])[]
}

/** What the runner can have done, and what it learns. All times are milliseconds. */
export interface Jobs {
  load: { params: null; result: { readonly ms: number; readonly flushedMs: number | null } }
  open: {
    params: null
    result: {
      /** Since the page was navigated to. */
      readonly screenMs: number
      readonly wholeMs: number
      readonly first: readonly string[]
      readonly last: readonly string[]
    }
  }
  pages: { params: readonly PageQuery[]; result: Timed }
  search: { params: readonly string[]; result: Timed }
  acts: {
    params: { readonly count: number }
    result: { readonly durable: readonly number[]; readonly visible: readonly number[] }
  }
  /** Queues one act for each ticket, without waiting in between for a screen. */
  queueActs: {
    params: { readonly ids: readonly string[]; readonly priority: Priority }
    result: { readonly ms: number }
  }
  pushAll: { params: null; result: { readonly ms: number; readonly refused: number | null } }
  /** Waits until the first ticket of `view` shows these words. */
  pull: {
    params: { readonly view: View; readonly id: string; readonly snippet: string }
    result: { readonly ms: number; readonly longestTask: number }
  }
  offers: {
    params: null
    result: { readonly kind: Kind; readonly replays: boolean; readonly jobs: readonly string[] }
  }
  /** The hub changes a ticket: how long until a search finds it by its new word. */
  findChange: { params: { readonly word: string }; result: { readonly ms: number } }
  /** Writes one act and waits until it is on the disk. */
  flushedAct: { params: null; result: { readonly ms: number } }
  /** The priorities of tickets, to see which acts are still known. */
  priorities: { params: readonly string[]; result: readonly Priority[] }
  close: { params: null; result: null }
}
export type JobName = keyof Jobs

export type ToWorker =
  | { readonly type: 'engine'; readonly name: string; readonly world: World }
  | { readonly type: 'job'; readonly ask: number; readonly job: JobName; readonly params: unknown }
export type ToPage =
  | { readonly type: 'rows'; readonly rows: readonly Ticket[] }
  | {
      readonly type: 'answer'
      readonly ask: number
      readonly ok: boolean
      readonly value: unknown
    }
