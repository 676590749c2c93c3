import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import { seededDice } from './dice.ts'
import { idsIn } from './queue.ts'
import { orderNumberOf, textOf } from './tickets.ts'
import { WORDS } from './words.ts'

export const KINDS = ['one word', 'two words', 'three letters', 'order number'] as const
export type QueryKind = (typeof KINDS)[number]

/** A word that no ticket has, until the hub changes one. */
export const NEW_WORD = 'zolumnatre'

/** All that a ticket is found by, lower case: its own row and what its customer wrote. */
export const searchText = (ticket: Ticket, said: string): string =>
  [
    ticket.number,
    ticket.subject,
    ticket.customerName,
    ticket.customerEmail,
    ticket.orderNumber ?? '',
    ticket.productName ?? '',
    said,
  ]
    .join(' ')
    .toLowerCase()

/** Seeded questions of one kind; each finds at least one ticket, except a rare prefix. */
export function questions(kind: QueryKind, count: number, tickets: number): readonly string[] {
  const dice = seededDice(31 * KINDS.indexOf(kind) + 7)
  return Array.from({ length: count }, () => {
    const n = dice.under(tickets)
    const words = textOf(n).split(' ')
    if (kind === 'one word') return dice.pick(words)
    if (kind === 'two words') return `${words[1] ?? ''} ${words[9] ?? ''}`
    if (kind === 'three letters') return dice.pick(WORDS).slice(0, 3)
    return orderNumberOf(n)
  })
}

/** The reference: which tickets have every word, in the order of `all`. */
export function searcher(
  tickets: readonly Ticket[],
): (question: string, count: number) => readonly string[] {
  const texts = new Map(tickets.map((one, n) => [one.id, searchText(one, textOf(n))]))
  const order = idsIn('all', tickets)
  return (question, count) => {
    const words = question.split(' ')
    const found: string[] = []
    for (const id of order) {
      const text = texts.get(id) ?? ''
      if (!words.every(word => text.includes(word))) continue
      found.push(id)
      if (found.length === count) break
    }
    return found
  }
}
