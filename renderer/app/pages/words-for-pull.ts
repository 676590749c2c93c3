import type { TicketData } from '../../engine/views/contract.ts'
import { splitQuoted } from '../../features/ticket/split-quoted.ts'

/** The customer's own words to begin a pull with: what is marked on screen, else their last mail. */
export function wordsForPull({ conversation }: TicketData): string {
  const marked = getSelection()
  const inside = marked?.anchorNode?.parentElement?.closest('[data-message]') ?? null
  const text = marked?.toString().trim() ?? ''
  if (inside !== null && text.length > 2) return text
  const last = conversation.findLast(
    item =>
      item.type === 'message' && item.message.direction === 'in' && item.message.machine === null,
  )
  return last?.type === 'message' ? splitQuoted(last.message.text).own.trim() : ''
}
