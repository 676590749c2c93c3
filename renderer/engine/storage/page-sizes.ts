/** How much lies together in one record on the disk, and how much of that stays in memory. */
export interface PageSizes {
  readonly rows: number
  readonly freshRows: number
  readonly conversations: number
  readonly warm: number
}

export const PAGE_SIZES: PageSizes = {
  /**
   * IndexedDB is slow per record and fast per byte: some hundred rows in one record write ten
   * times faster than rows of their own, and larger pages open faster
   * (`npm run bench -- --page-rows`).
   */
  rows: 512,
  /** The page being filled is sealed and written with every change that comes alone: it stays small. */
  freshRows: 64,
  /**
   * Opening a ticket decrypts its neighbours too, so a page of conversations is small; one record
   * for each ticket would take ten times longer to write for a whole copy.
   */
  conversations: 32,
  /** Pages of conversations kept in memory: what was opened lately, and what has changed. */
  warm: 24,
}
