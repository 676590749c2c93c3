import type { PageSizes } from './storage/page-sizes.ts'

/** The part of `fetch` that the engine uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * All that the engine takes from the world, as one value: a test, a simulator and
 * the worker each give their own.
 */
export interface Environment {
  /** This computer's clock, milliseconds since 1970. Shown and used for waiting, never to order. */
  now(): number
  /** 0 to 1; for spreading retries. */
  random(): number
  fetch: Fetch
  /** Opens the wake-up socket; null where there is none. */
  openSocket: ((url: string) => WebSocket) | null
  /** Runs once after `ms`; answers the function that takes it back. */
  after(ms: number, run: () => void): () => void
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
  /** Other sizes of pages than usual: in a small world, small ones meet what large ones meet in a large. */
  readonly pageSizes?: PageSizes
  safe: Safe
}

/** What the main process keeps for the engine, outside the browser's storage. */
export interface Safe {
  pageKey(): Promise<{
    readonly key: string
    readonly databaseId: string
    /** Its file was damaged, and has been mended. */
    readonly mended?: true
    /** It was made just now: what an earlier one had locked is lost, wiped on purpose or not. */
    readonly made?: 'first' | 'wiped'
  }>
  /** Resolves when the entries are on the disk. */
  journalAppend(entries: readonly { readonly id: string; readonly json: string }[]): Promise<void>
  /** As `journalAppend`, also for entries that were settled: they are offered to the hub again. */
  journalReopen(entries: readonly { readonly id: string; readonly json: string }[]): Promise<void>
  journalSettle(ids: readonly string[]): Promise<void>
  journalRead(): Promise<JournalRead>
  /** Bytes that may still be written where the journal is. */
  freeSpace(): Promise<number>
}

export interface JournalRead {
  readonly entries: readonly { readonly id: string; readonly json: string }[]
  /** So many lines could not be read. */
  readonly damaged: number
}

/** Who is signed in, and where. */
export interface Account {
  readonly account: string
  readonly hubUrl: string
  readonly token: string
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
}
