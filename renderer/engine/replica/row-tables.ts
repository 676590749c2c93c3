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

/** What can be searched of a ticket's conversation: packed, lower case. */
export interface SearchText {
  readonly id: string
  readonly text: string
}

/**
 * Two tables of our own beside the hub's: words to search, and replies that the
 * hub holds back (the outbox shows them without opening every conversation).
 */
export interface StoredTables extends Pick<Tables, MemoryTable> {
  _text: SearchText
  _held: Message
}
export type StoredName = MemoryTable | '_text' | '_held'

export const STORED_NAMES: readonly StoredName[] = [...MEMORY_TABLES, '_text', '_held']
export const isStoredName = (name: string): name is StoredName =>
  (STORED_NAMES as readonly string[]).includes(name)
