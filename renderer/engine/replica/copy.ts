import type { Tables } from '../../../shared/domain/kernel.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import { PackedTexts } from '../search/packed-texts.ts'
import { Slots } from '../search/slots.ts'
import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import { openPage, Pages, parsePageName, type StoredRow } from '../storage/pages.ts'
import type { PageKey } from '../storage/seal.ts'
import { Change } from './change.ts'
import { isEmpty, searchTextOf, withRows } from './conversation.ts'
import { Conversations } from './conversations.ts'
import { type ConversationPart, groupByTicket } from './group-by-ticket.ts'
import {
  isConversationTable,
  isStoredName,
  isTable,
  type MemoryTable,
  ROW_NAMES,
  type RowName,
  type RowTables,
  type SaidRow,
  STORED_NAMES,
  type StoredName,
} from './row-tables.ts'

type RowsOf = { readonly [N in RowName]: Map<string, RowTables[N]> }

/** So many pages are decrypted side by side while the copy is opened. */
const PAGES_AT_ONCE = 32

/**
 * The local copy of the hub's truth: tables in memory, pages on disk. It holds
 * nothing of what this device has only predicted; the overlay does.
 */
export class Copy {
  readonly conversations: Conversations
  readonly slots = new Slots()
  /** What was said on each ticket, for search. */
  readonly said = new PackedTexts(this.slots)
  readonly #rows: RowsOf
  readonly #pages: Readonly<Record<StoredName, Pages>>
  readonly #key: PageKey
  /** The names of all pages on the disk, those of conversations among them. */
  #onDisk: ReadonlySet<string> = new Set()

  private constructor(db: DeskDatabase, key: PageKey) {
    this.#key = key
    this.conversations = new Conversations(db, key)
    this.#rows = Object.fromEntries(ROW_NAMES.map(name => [name, new Map()])) as unknown as RowsOf
    this.#pages = Object.fromEntries(
      STORED_NAMES.map(name => [name, new Pages(name, db.pageSizes)]),
    ) as unknown as Record<StoredName, Pages>
  }

  /**
   * Reads the copy from disk. Throws when a page does not open, or when there are more or fewer
   * than are said to be there: the caller rebuilds.
   */
  static async open(db: DeskDatabase, key: PageKey, pages?: number): Promise<Copy> {
    const copy = new Copy(db, key)
    const all = await db.page.toCollection().primaryKeys()
    if (pages !== undefined && pages !== all.length)
      throw new Error(`${all.length} pages are here of ${pages}`)
    copy.#onDisk = new Set(all)
    const batches = inBatches(all.filter(isHeldInMemory).sort(byPageNumber))
    const said = new Map<string, SaidRow>()
    // While one batch is decrypted the next is read.
    let reading = db.page.bulkGet(batches[0] ?? [])
    for (const next of [...batches.slice(1), []]) {
      const records = await reading
      reading = db.page.bulkGet(next)
      await copy.#adopt(
        records.filter(record => record !== undefined),
        said,
      )
    }
    for (const row of said.values()) copy.#adoptSaid(row)
    return copy
  }

  /** How many pages are on the disk, as far as is known. */
  get pagesOnDisk(): number {
    return this.#onDisk.size
  }

  get isEmpty(): boolean {
    return ROW_NAMES.every(name => this.#rows[name].size === 0)
  }

  table<N extends RowName>(name: N): ReadonlyMap<string, RowTables[N]> {
    return this.#rows[name]
  }

  /** Takes the hub's answer into memory; `changes` then says what to write. */
  async apply(answer: Pick<PullResponse, 'puts' | 'dels' | 'drops' | 'reset'>): Promise<Change> {
    const change = new Change()
    if (answer.reset) this.#clear(change)
    for (const space of answer.drops) await this.#drop(space, change)
    for (const { table, id, space } of answer.dels) {
      if (isTable(table) && !isConversationTable(table)) this.#del(table, id, space, change)
    }
    for (const [table, rows] of Object.entries(answer.puts)) {
      if (!isTable(table) || isConversationTable(table)) continue
      for (const row of rows) this.#put(table, row as unknown as Tables[MemoryTable])
      for (const row of rows) change.add(table, row.id)
    }
    await this.#applyConversations(answer, change)
    return change
  }

  /** Seals what has changed since the last commit; `count` pages are on the disk then. */
  async changes(): Promise<{
    puts: SealedRecord[]
    dels: string[]
    count: number
    commit: () => void
  }> {
    for (const ticketId of await this.conversations.tidy()) this.#pages._said.touch(ticketId)
    const parts = await Promise.all([
      ...STORED_NAMES.map(name => this.#pages[name].changes(this.#key, id => this.#row(name, id))),
      this.conversations.changes(),
    ])
    const puts = parts.flatMap(part => part.puts)
    const dels = parts.flatMap(part => part.dels)
    const onDisk = new Set(this.#onDisk)
    for (const { key } of puts) onDisk.add(key)
    for (const key of dels) onDisk.delete(key)
    const commit = () => {
      this.#onDisk = onDisk
      for (const part of parts) part.commit()
    }
    return { puts, dels, count: onDisk.size, commit }
  }

  /** Pages in the order of their numbers: what a higher one says of a row counts. */
  async #adopt(records: readonly SealedRecord[], said: Map<string, SaidRow>): Promise<void> {
    const contents = await Promise.all(records.map(record => openPage(this.#key, record)))
    for (const [n, content] of contents.entries()) {
      const name = parsePageName(records[n]?.key ?? '')
      if (name === null || !isStoredName(name.table)) continue
      this.#pages[name.table].adopt(name.number, content)
      const rows = name.table === '_said' ? said : this.#rows[name.table]
      for (const row of content.rows) (rows as Map<string, StoredRow>).set(row.id, row)
      for (const id of content.gone) rows.delete(id)
    }
  }

  #adoptSaid({ id, text, page, space }: SaidRow): void {
    this.said.set(id, text)
    this.conversations.adopt(id, { page, space })
  }

  /** A row as it is written to the disk. */
  #row(name: StoredName, id: string): StoredRow | SaidRow | undefined {
    if (name !== '_said') return this.#rows[name].get(id)
    const place = this.conversations.placeOf(id)
    return place === undefined ? undefined : { id, text: this.said.get(id) ?? '', ...place }
  }

  async #applyConversations(
    answer: Pick<PullResponse, 'puts' | 'dels'>,
    change: Change,
  ): Promise<void> {
    const parts = groupByTicket(answer)
    for await (const [ticketId, part] of this.conversations.inPageOrder(parts)) {
      await this.#changeConversation(ticketId, part, change)
      for (const { table, row } of part.puts) {
        if (table !== 'message' || !('delivery' in row)) continue
        if (row.delivery === 'held') this.#put('_held', row)
        else this.#forget('_held', row.id)
      }
    }
  }

  async #changeConversation(
    ticketId: string,
    part: ConversationPart,
    change: Change,
  ): Promise<void> {
    const before = await this.conversations.load(ticketId)
    const after = withRows(before, part)
    change.conversations.add(ticketId)
    if (isEmpty(after) && !this.#rows.ticket.has(ticketId)) {
      this.#forgetConversation(ticketId)
      return
    }
    this.#forgetHeld(ticketId, id => !after.message.has(id))
    await this.conversations.put(ticketId, after)
    this.said.set(ticketId, searchTextOf(after))
    this.#pages._said.touch(ticketId)
  }

  #put<N extends RowName>(name: N, row: RowTables[N]): void {
    this.#rows[name].set(row.id, row)
    this.#pages[name].touch(row.id)
  }

  #forget(name: RowName, id: string): void {
    if (this.#rows[name].delete(id)) this.#pages[name].remove(id)
  }

  /** A row that has moved to another space is put there and deleted here: only the old one goes. */
  #del(table: MemoryTable, id: string, space: string, change: Change): void {
    const row = this.#rows[table].get(id)
    // It may be gone since an answer that could not be taken in to its end.
    if (row === undefined || row.space === space) change.add(table, id)
    if (row?.space === space) this.#forget(table, id)
  }

  #forgetConversation(ticketId: string): void {
    this.conversations.remove(ticketId)
    this.said.delete(ticketId)
    this.#pages._said.remove(ticketId)
    this.#forgetHeld(ticketId, () => true)
  }

  #forgetHeld(ticketId: string, isGone: (id: string) => boolean): void {
    for (const held of this.#rows._held.values()) {
      if (held.ticketId === ticketId && isGone(held.id)) this.#forget('_held', held.id)
    }
  }

  /** A conversation may be here before its ticket, or be on its way to another space. */
  async #drop(space: string, change: Change): Promise<void> {
    change.everything = true
    for (const name of ROW_NAMES) {
      for (const row of this.#rows[name].values()) {
        if (row.space === space) this.#forget(name, row.id)
      }
    }
    for (const { id, isWhole } of this.conversations.touching(space)) {
      if (isWhole) this.#forgetConversation(id)
      else await this.#changeConversation(id, { puts: [], dels: [], left: [space] }, change)
    }
  }

  #clear(change: Change): void {
    change.everything = true
    for (const name of ROW_NAMES) this.#rows[name].clear()
    for (const name of STORED_NAMES) this.#pages[name].clear()
    this.said.clear()
    this.conversations.clear()
  }
}

const numberIn = (key: string): number => parsePageName(key)?.number ?? 0
const byPageNumber = (a: string, b: string): number => numberIn(a) - numberIn(b)

function inBatches(keys: readonly string[]): string[][] {
  const count = Math.ceil(keys.length / PAGES_AT_ONCE)
  return Array.from({ length: count }, (_, n) =>
    keys.slice(n * PAGES_AT_ONCE, (n + 1) * PAGES_AT_ONCE),
  )
}

/** Pages of conversations stay on the disk until somebody opens one. */
const isHeldInMemory = (key: string): boolean => {
  const name = parsePageName(key)
  return name !== null && isStoredName(name.table)
}
