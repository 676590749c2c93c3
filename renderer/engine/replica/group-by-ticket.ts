import type { ConversationTable } from '../../../shared/domain/tables.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import type { ConversationRow } from './conversation.ts'
import { isConversationTable, isTable } from './row-tables.ts'

export interface ConversationPart {
  readonly puts: { readonly table: ConversationTable; readonly row: ConversationRow }[]
  readonly dels: {
    readonly table: ConversationTable
    readonly id: string
    readonly space: string
  }[]
  /** Spaces that the ticket itself has left: nothing of its conversation stays there. */
  readonly left: string[]
}

/** An answer's messages, notes and events, sorted by the ticket they belong to. */
export function groupByTicket(
  answer: Pick<PullResponse, 'puts' | 'dels'>,
): Map<string, ConversationPart> {
  const parts = new Map<string, ConversationPart>()
  const partOf = (ticketId: string): ConversationPart => {
    const known = parts.get(ticketId)
    if (known !== undefined) return known
    const made = { puts: [], dels: [], left: [] }
    parts.set(ticketId, made)
    return made
  }
  for (const [table, rows] of Object.entries(answer.puts)) {
    if (!isTable(table) || !isConversationTable(table)) continue
    for (const row of rows as unknown as ConversationRow[]) {
      partOf(row.ticketId).puts.push({ table, row })
    }
  }
  for (const { table, id, space, of } of answer.dels) {
    if (table === 'ticket') partOf(id).left.push(space)
    if (of !== null && isTable(table) && isConversationTable(table)) {
      partOf(of).dels.push({ table, id, space })
    }
  }
  return parts
}
