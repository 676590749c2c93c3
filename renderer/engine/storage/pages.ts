import type { SealedRecord } from './database.ts'
import { type PageKey, seal, unseal } from './seal.ts'

/**
 * Rows in one page. IndexedDB is slow per record and fast per byte: a few hundred
 * rows in one record write ten times faster than rows of their own, and one
 * changed row still rewrites its page in a few milliseconds.
 */
const PAGE_ROWS = 256

export interface StoredRow {
  readonly id: string
}
interface Page {
  readonly ids: Set<string>
  dirty: boolean
}

/**
 * Which rows of one table share a page on disk, and which pages have changed since
 * they were written. It knows no row's content: that is given when it is sealed.
 */
export class Pages {
  readonly #table: string
  readonly #pages = new Map<number, Page>()
  readonly #pageOf = new Map<string, number>()
  #filling = 0

  constructor(table: string) {
    this.#table = table
  }

  /** Learns a page read from disk. */
  adopt(number: number, rows: readonly StoredRow[]): void {
    this.#pages.set(number, { ids: new Set(rows.map(row => row.id)), dirty: false })
    for (const row of rows) this.#pageOf.set(row.id, number)
    this.#filling = Math.max(this.#filling, number)
  }

  touch(id: string): void {
    const number = this.#pageOf.get(id) ?? this.#place(id)
    this.#page(number).dirty = true
  }

  remove(id: string): void {
    const number = this.#pageOf.get(id)
    if (number === undefined) return
    this.#pageOf.delete(id)
    const page = this.#page(number)
    page.ids.delete(id)
    page.dirty = true
  }

  clear(): void {
    for (const page of this.#pages.values()) {
      page.ids.clear()
      page.dirty = true
    }
    this.#pageOf.clear()
    this.#filling = 0
  }

  /** Seals what has changed. Pages that became empty are named for deletion. */
  async changes(
    key: PageKey,
    rowOf: (id: string) => StoredRow | undefined,
  ): Promise<{ puts: SealedRecord[]; dels: string[]; commit: () => void }> {
    const changed = [...this.#pages].filter(([, page]) => page.dirty)
    const dels = changed.filter(([, page]) => page.ids.size === 0).map(([n]) => this.#name(n))
    const puts = await Promise.all(
      changed
        .filter(([, page]) => page.ids.size > 0)
        .map(async ([number, page]) => {
          const name = this.#name(number)
          const rows = [...page.ids].map(rowOf).filter(row => row !== undefined)
          return { key: name, bytes: await seal(key, name, rows) }
        }),
    )
    const commit = () => {
      for (const [, page] of changed) page.dirty = false
    }
    return { puts, dels, commit }
  }

  #name(number: number): string {
    return pageName(this.#table, number)
  }

  #page(number: number): Page {
    const known = this.#pages.get(number)
    if (known !== undefined) return known
    const made = { ids: new Set<string>(), dirty: false }
    this.#pages.set(number, made)
    return made
  }

  #place(id: string): number {
    while (this.#page(this.#filling).ids.size >= PAGE_ROWS) this.#filling += 1
    this.#page(this.#filling).ids.add(id)
    this.#pageOf.set(id, this.#filling)
    return this.#filling
  }
}

const pageName = (table: string, number: number): string => `${table}/${number}`

/** The table and number in a page's name, or null for a record that is not a page of rows. */
export function parsePageName(name: string): { table: string; number: number } | null {
  const [table, number] = name.split('/')
  return table === undefined || number === undefined || !/^\d+$/.test(number)
    ? null
    : { table, number: Number(number) }
}

export async function openPage(key: PageKey, record: SealedRecord): Promise<StoredRow[]> {
  return (await unseal(key, record.key, record.bytes)) as StoredRow[]
}
