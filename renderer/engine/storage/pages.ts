import type { SealedRecord } from './database.ts'
import { PAGE_SIZES, type PageSizes } from './page-sizes.ts'
import { type PageKey, seal, unseal } from './seal.ts'

export interface StoredRow {
  readonly id: string
}

/** What lies in one record: rows, and ids whose older copies in lower pages count no more. */
export interface PageContent {
  readonly rows: readonly StoredRow[]
  readonly gone: readonly string[]
}

interface Page {
  /** What was put here, also what has moved on since. */
  ids: string[]
  gone: string[]
  /** How many of the rows on disk still count. */
  live: number
  dirty: boolean
}

/**
 * Which rows of one table share a page on disk, and which pages have to be written. It
 * knows no row's content: that is given when a page is sealed.
 *
 * A row that changes moves to the page that is being filled, and its old copy stays where it
 * was: a thousand changes all over the table write four pages, not all of them.
 *
 * 1. Of several copies of a row, the one in the page with the highest number counts.
 * 2. A row that is gone leaves its id in a page above every copy of it.
 * 3. A page of which less than half still counts is emptied into the one being filled.
 * 4. The page being filled grows to a full one within one write. Found on the disk with
 *    `freshRows`, it is put to the page below while that has room.
 */
export class Pages {
  readonly #table: string
  readonly #sizes: PageSizes
  readonly #pages = new Map<number, Page>()
  readonly #pageOf = new Map<string, number>()
  /** How many copies of a row lie on disk that do not count. */
  readonly #stale = new Map<string, number>()
  #filling = 0
  /** The page with the next lower number, or null when there is none to add to. */
  #below: number | null = null

  constructor(table: string, sizes = PAGE_SIZES) {
    this.#table = table
    this.#sizes = sizes
  }

  /** Learns a page read from disk: in the order of their numbers. */
  adopt(number: number, { rows, gone }: PageContent): void {
    for (const { id } of rows) {
      this.#leave(id)
      this.#pageOf.set(id, number)
    }
    for (const id of gone) {
      this.#leave(id)
      this.#pageOf.delete(id)
    }
    const ids = rows.map(({ id }) => id)
    this.#pages.set(number, { ids, gone: [...gone], live: ids.length, dirty: false })
    if (number > this.#filling) this.#below = this.#filling
    this.#filling = Math.max(this.#filling, number)
  }

  /** The row has changed, or is new. */
  touch(id: string): void {
    const filling = this.#fillingPage()
    const number = this.#pageOf.get(id)
    const page = number === undefined ? undefined : this.#pages.get(number)
    if (page === filling || page?.dirty === true) {
      page.dirty = true
      return
    }
    this.#leave(id)
    this.#place(id)
  }

  remove(id: string): void {
    const number = this.#pageOf.get(id)
    if (number === undefined) return
    const page = this.#pages.get(number)
    if (page !== undefined && number === this.#filling) page.dirty = true
    this.#leave(id)
    this.#pageOf.delete(id)
    if (this.#stale.has(id)) this.#note(id)
  }

  /** Numbers are not used again. */
  clear(): void {
    for (const page of this.#pages.values()) {
      Object.assign(page, { ids: [], gone: [], live: 0, dirty: true })
    }
    this.#pageOf.clear()
    this.#stale.clear()
    this.#filling += 1
    this.#below = null
  }

  /** Seals what has to be written. Pages of which nothing counts are named for deletion. */
  async changes(
    key: PageKey,
    rowOf: (id: string) => StoredRow | undefined,
  ): Promise<{ puts: SealedRecord[]; dels: string[]; commit: () => void }> {
    this.#emptyWasteful()
    const changed = [...this.#pages].filter(([, page]) => page.dirty)
    const contents = changed.map(([number, page]) => this.#content(number, page))
    const isEmpty = (n: number) => contents[n]?.ids.length === 0 && contents[n]?.gone.length === 0
    const puts = await Promise.all(
      changed.flatMap(([number], n) => {
        const { ids, gone } = contents[n] ?? { ids: [], gone: [] }
        if (isEmpty(n)) return []
        const rows = ids.map(rowOf).filter(row => row !== undefined)
        return [this.#seal(key, number, { rows, gone })]
      }),
    )
    const dels = changed.filter((_, n) => isEmpty(n)).map(([number]) => this.#name(number))
    const commit = () => {
      for (const [n, [number, page]] of changed.entries()) {
        if (isEmpty(n)) this.#pages.delete(number)
        else Object.assign(page, contents[n], { live: contents[n]?.ids.length, dirty: false })
      }
    }
    return { puts, dels, commit }
  }

  /** What of a page counts now. */
  #content(number: number, page: Page): { ids: string[]; gone: string[] } {
    const ids = [...new Set(page.ids)].filter(id => this.#pageOf.get(id) === number)
    const gone = [...new Set(page.gone)].filter(id => this.#isGone(id))
    return { ids, gone }
  }

  #isGone(id: string): boolean {
    return !this.#pageOf.has(id) && this.#stale.has(id)
  }

  /** The row's copy in its page counts no more. A page that is written anyway loses it then. */
  #leave(id: string): void {
    const number = this.#pageOf.get(id)
    const page = number === undefined ? undefined : this.#pages.get(number)
    if (page === undefined || page.dirty) return
    page.live -= 1
    this.#stale.set(id, (this.#stale.get(id) ?? 0) + 1)
  }

  #place(id: string): void {
    const page = this.#fillingPage()
    page.ids.push(id)
    page.dirty = true
    this.#pageOf.set(id, this.#filling)
  }

  /** Notes that a row is gone. */
  #note(id: string): void {
    const page = this.#fillingPage()
    page.gone.push(id)
    page.dirty = true
  }

  /** The page that takes what is new. */
  #fillingPage(): Page {
    const full = this.#pages.get(this.#filling)
    if (full !== undefined && this.#isFull(full)) this.#close(full)
    let page = this.#pages.get(this.#filling)
    if (page === undefined) {
      page = { ids: [], gone: [], live: 0, dirty: true }
      this.#pages.set(this.#filling, page)
    }
    return page
  }

  /** Makes room for what is new: puts the page being filled to the one below, or begins another. */
  #close(page: Page): void {
    const below = this.#below === null ? undefined : this.#pages.get(this.#below)
    if (this.#below !== null && below !== undefined && !page.dirty) {
      const { ids, gone } = this.#content(this.#below, below)
      if (ids.length + gone.length + sizeOf(page) <= this.#sizes.rows) {
        const [kept, moved] = [
          this.#emptied(this.#below, below),
          this.#emptied(this.#filling, page),
        ]
        for (const id of [...kept.ids, ...moved.ids]) {
          below.ids.push(id)
          this.#pageOf.set(id, this.#below)
        }
        below.gone.push(...kept.gone, ...moved.gone)
        return
      }
    }
    this.#below = this.#filling
    this.#filling += 1
  }

  /** Takes out of a page what counts in it; it will be written, or deleted when it stays empty. */
  #emptied(number: number, page: Page): { ids: string[]; gone: string[] } {
    const { ids, gone } = this.#content(number, page)
    // What does not count lies on the disk no more when the page has been written.
    if (!page.dirty) {
      for (const id of page.ids) if (this.#pageOf.get(id) !== number) this.#forgetStale(id)
    }
    Object.assign(page, { ids: [], gone: [], live: 0, dirty: true })
    return { ids, gone }
  }

  #emptyWasteful(): void {
    const pages = new Map(this.#pages)
    for (const [number, page] of pages) {
      if (page.dirty || number === this.#filling || !this.#isWasteful(page)) continue
      const { ids, gone } = this.#emptied(number, page)
      for (const id of ids) this.#place(id)
      for (const id of gone) this.#note(id)
    }
  }

  #isFull(page: Page): boolean {
    const { rows, freshRows } = this.#sizes
    return sizeOf(page) >= (page.dirty ? rows : freshRows)
  }

  #isWasteful(page: Page): boolean {
    const { gone, live } = page
    const size = sizeOf(page)
    if (live * 2 >= size) return false
    return (live + gone.filter(id => this.#isGone(id)).length) * 2 < size
  }

  #forgetStale(id: string): void {
    const left = (this.#stale.get(id) ?? 0) - 1
    if (left > 0) this.#stale.set(id, left)
    else this.#stale.delete(id)
  }

  async #seal(key: PageKey, number: number, content: PageContent): Promise<SealedRecord> {
    const name = this.#name(number)
    return { key: name, bytes: await seal(key, name, content) }
  }

  #name(number: number): string {
    return `${this.#table}/${number}`
  }
}

const sizeOf = ({ ids, gone }: Page): number => ids.length + gone.length

/** The table and number in a page's name, or null for a record that is not a page of rows. */
export function parsePageName(name: string): { table: string; number: number } | null {
  const [table, number] = name.split('/')
  return table === undefined || number === undefined || !/^\d+$/.test(number)
    ? null
    : { table, number: Number(number) }
}

export async function openPage(key: PageKey, record: SealedRecord): Promise<PageContent> {
  return (await unseal(key, record.key, record.bytes)) as PageContent
}
