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
