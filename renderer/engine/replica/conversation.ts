import type { Tables } from '../../../shared/domain/kernel.ts'
import type { Message, Note } from '../../../shared/domain/message/message.ts'
import type { ConversationTable } from '../../../shared/domain/tables.ts'
import type { TicketEvent } from '../../../shared/domain/ticket/ticket.ts'
import type { ConversationPart } from './group-by-ticket.ts'

/** All that was said and done on one ticket: one sealed record on disk. */
export interface Conversation {
  readonly message: ReadonlyMap<string, Message>
  readonly note: ReadonlyMap<string, Note>
  readonly event: ReadonlyMap<string, TicketEvent>
}

export const EMPTY: Conversation = { message: new Map(), note: new Map(), event: new Map() }

export type ConversationRow = Tables[ConversationTable]

/**
 * The same conversation with rows put in and taken out. A row that has moved to another
 * space is put there and deleted here, and which of the two comes first is not said: a
 * deletion takes only what is still in its space.
 */
export function withRows(
  before: Conversation,
  { puts, dels, left }: ConversationPart,
): Conversation {
  const after = {
    message: new Map(before.message),
    note: new Map(before.note),
    event: new Map(before.event),
  }
  for (const table of left.length === 0 ? [] : Object.values(after)) {
    for (const [id, { space }] of table) if (left.includes(space)) table.delete(id)
  }
  for (const { table, id, space } of dels) {
    if (after[table].get(id)?.space === space) after[table].delete(id)
  }
  for (const { table, row } of puts) {
    ;(after[table] as Map<string, ConversationRow>).set(row.id, row)
  }
  return after
}

export const isEmpty = ({ message, note, event }: Conversation): boolean =>
  message.size + note.size + event.size === 0

/** The space of all its rows; null when some of them have moved to another, and some not yet. */
export function spaceOf(conversation: Conversation): string | null {
  const spaces = new Set<string>()
  for (const table of Object.values(conversation) as Conversation['message'][]) {
    for (const { space } of table.values()) spaces.add(space)
  }
  const [space = null] = spaces
  return spaces.size === 1 ? space : null
}

interface Packed {
  readonly message: readonly Message[]
  readonly note: readonly Note[]
  readonly event: readonly TicketEvent[]
}
export const pack = (one: Conversation): Packed => ({
  message: [...one.message.values()],
  note: [...one.note.values()],
  event: [...one.event.values()],
})
const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
  new Map(rows.map(row => [row.id, row]))
export const unpack = (packed: Packed): Conversation => ({
  message: byId(packed.message),
  note: byId(packed.note),
  event: byId(packed.event),
})

/** The most characters of one conversation that search looks into. */
const SEARCH_LIMIT = 6_000

/** What search finds a ticket by, beyond its own row: its messages and notes, newest first. */
export const searchTextOf = ({ message, note }: Pick<Conversation, 'message' | 'note'>): string =>
  wordsSaid([...message.values(), ...note.values()])

export const wordsSaid = (said: readonly (Message | Note)[]): string =>
  [...said]
    .sort((a, b) => b.at - a.at)
    .map(one => one.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .slice(0, SEARCH_LIMIT)
