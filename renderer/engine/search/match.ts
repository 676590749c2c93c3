import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'

/** The words of a query, lower case. */
export const wordsOf = (query: string): readonly string[] =>
  query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)

/** What a ticket is found by in its own row: number, subject, people, order, product. */
export const ownText = (ticket: Ticket): string =>
  [
    ticket.number,
    ticket.subject,
    ticket.customerName,
    ticket.customerEmail,
    ticket.orderNumber ?? '',
    ticket.productName ?? '',
    ticket.tags.join(' '),
  ]
    .join(' ')
    .toLowerCase()

/** Every word stands somewhere in the ticket or in what was said on it. */
export const matches = (words: readonly string[], own: string, said: string | undefined): boolean =>
  words.every(word => own.includes(word) || (said?.includes(word) ?? false))
