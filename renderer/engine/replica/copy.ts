import type { Tables } from '../../../shared/domain/kernel.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import { openPage, Pages, parsePageName } from '../storage/pages.ts'
import type { PageKey } from '../storage/seal.ts'
import { Change } from './change.ts'
import { searchTextOf, withRows } from './conversation.ts'
import { Conversations, conversationOf, isConversationRecord } from './conversations.ts'
import { groupByTicket } from './group-by-ticket.ts'
import {
  isConversationTable,
  isStoredName,
  isTable,
  type MemoryTable,
  STORED_NAMES,
  type StoredName,
  type StoredTables,
} from './row-tables.ts'

type RowsOf = { readonly [N in StoredName]: Map<string, StoredTables[N]> }

/**
 * The local copy of the hub's truth: tables in memory, pages on disk. It holds
 * nothing of what this device has only predicted; the overlay does.
 */
export class Copy {
  readonly conversations: Conversations
  readonly #rows: RowsOf
  readonly #pages: Readonly<Record<StoredName, Pages>>
  readonly #key: PageKey

  private constructor(key: PageKey, conversations: Conversations) {
    this.#key = key
    this.conversations = conversations
    const each = <T>(make: (name: StoredName) => T) =>
      Object.fromEntries(STORED_NAMES.map(name => [name, make(name)]))
    this.#rows = each(() => new Map()) as unknown as RowsOf
    this.#pages = each(name => new Pages(name)) as Record<StoredName, Pages>
  }

  /** Reads the copy from disk. Throws when a page does not open: the caller rebuilds. */
  static async open(db: DeskDatabase, key: PageKey): Promise<Copy> {
    const names = await db.page.toCollection().primaryKeys()
    const onDisk = names.filter(isConversationRecord).map(conversationOf)
    const copy = new Copy(key, new Conversations(db, key, onDisk))
    const records = await db.page.bulkGet(names.filter(name => parsePageName(name) !== null))
    await Promise.all(records.filter(record => record !== undefined).map(one => copy.#adopt(one)))
    return copy
  }

  table<N extends StoredName>(name: N): ReadonlyMap<string, StoredTables[N]> {
    return this.#rows[name]
  }

  /** Takes the hub's answer into memory; `changes` then says what to write. */
  async apply(answer: Pick<PullResponse, 'puts' | 'dels' | 'drops' | 'reset'>): Promise<Change> {
    const change = new Change()
    if (answer.reset) this.#clear(change)
    for (const space of answer.drops) this.#drop(space, change)
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

  /** Seals what has changed since the last commit. */
  async changes(): Promise<{ puts: SealedRecord[]; dels: string[]; commit: () => void }> {
    const parts = await Promise.all([
      ...STORED_NAMES.map(name =>
        this.#pages[name].changes(this.#key, id => this.#rows[name].get(id)),
      ),
      this.conversations.changes(),
    ])
    return {
      puts: parts.flatMap(part => part.puts),
      dels: parts.flatMap(part => part.dels),
      commit: () => parts.forEach(part => part.commit()),
    }
  }

  async #adopt(record: SealedRecord): Promise<void> {
    const name = parsePageName(record.key)
    if (name === null || !isStoredName(name.table)) return
    const rows = await openPage(this.#key, record)
    const table = this.#rows[name.table] as Map<string, unknown>
    for (const row of rows) table.set(row.id, row)
    this.#pages[name.table].adopt(name.number, rows)
  }

  async #applyConversations(
    answer: Pick<PullResponse, 'puts' | 'dels'>,
    change: Change,
  ): Promise<void> {
    for (const [ticketId, part] of groupByTicket(answer)) {
      const before = await this.conversations.load(ticketId)
      const after = withRows(before, part.puts, part.dels)
      this.conversations.put(ticketId, after)
      this.#put('_text', { id: ticketId, text: searchTextOf(after) })
      for (const { table, row } of part.puts) {
        if (table !== 'message' || !('delivery' in row)) continue
        if (row.delivery === 'held') this.#put('_held', row)
        else this.#forget('_held', row.id)
      }
      change.conversations.add(ticketId)
    }
  }

  #put<N extends StoredName>(name: N, row: StoredTables[N]): void {
    this.#rows[name].set(row.id, row)
    this.#pages[name].touch(row.id)
  }

  #forget(name: StoredName, id: string): void {
    if (this.#rows[name].delete(id)) this.#pages[name].remove(id)
  }

  /** A row that has moved to another space is put there and deleted here: only the old one goes. */
  #del(table: MemoryTable, id: string, space: string, change: Change): void {
    const row = this.#rows[table].get(id)
    if (row === undefined || row.space !== space) return
    this.#forget(table, id)
    change.add(table, id)
    if (table === 'ticket') this.#forgetConversation(id)
  }

  #forgetConversation(ticketId: string): void {
    this.conversations.remove(ticketId)
    this.#forget('_text', ticketId)
    for (const held of this.#rows._held.values()) {
      if (held.ticketId === ticketId) this.#forget('_held', held.id)
    }
  }

  #drop(space: string, change: Change): void {
    change.everything = true
    for (const name of STORED_NAMES) {
      if (name === '_text') continue
      for (const row of this.#rows[name].values()) {
        if (row.space !== space) continue
        if (name === 'ticket') this.#forgetConversation(row.id)
        this.#forget(name, row.id)
      }
    }
  }

  #clear(change: Change): void {
    change.everything = true
    for (const name of STORED_NAMES) {
      this.#rows[name].clear()
      this.#pages[name].clear()
    }
    this.conversations.clear()
  }
}
