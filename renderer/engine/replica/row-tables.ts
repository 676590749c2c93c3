import type { TableName, Tables } from '../../../shared/domain/kernel.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import {
  CONVERSATION_TABLES,
  type ConversationTable,
  TABLE_NAMES,
} from '../../../shared/domain/tables.ts'

/** Tables held whole in memory. Conversations are not: they are loaded when opened. */
export type MemoryTable = Exclude<TableName, ConversationTable>

export const isConversationTable = (table: TableName): table is ConversationTable =>
  (CONVERSATION_TABLES as readonly string[]).includes(table)
export const isTable = (name: string): name is TableName =>
  (TABLE_NAMES as readonly string[]).includes(name)

export const MEMORY_TABLES = TABLE_NAMES.filter(
  (name): name is MemoryTable => !isConversationTable(name),
)

/**
 * One table of our own beside the hub's: replies that the hub holds back (the outbox
 * shows them without opening every conversation).
 */
export interface RowTables extends Pick<Tables, MemoryTable> {
  _held: Message
}
export type RowName = MemoryTable | '_held'
export const ROW_NAMES: readonly RowName[] = [...MEMORY_TABLES, '_held']

/** A ticket's conversation as the disk lists it: its words for search, and where it lies. */
export interface SaidRow extends Place {
  readonly id: string
  /** Packed, lower case. */
  readonly text: string
}

/** Where a conversation lies: the page on disk, and its rows' space (null: they are of several). */
export interface Place {
  readonly page: number
  readonly space: string | null
}

export type StoredName = RowName | '_said'
export const STORED_NAMES: readonly StoredName[] = [...ROW_NAMES, '_said']
export const isStoredName = (name: string): name is StoredName =>
  (STORED_NAMES as readonly string[]).includes(name)
