import { type Customer, cardId, type Order } from '../../shared/domain/customer/customer.ts'
import { teamSpace } from '../../shared/domain/person/spaces.ts'
import type { ShopOrder } from '../shop/port.ts'
import type { Thread } from './tickets/thread.ts'
import type { SampleCustomer } from './workspace.ts'

interface Card {
  readonly customer: SampleCustomer
  readonly teamId: string
  tickets: number
  yes: number
  no: number
}

/** Customers' cards while tickets go by: made last, when all has been counted. */
export interface Cards {
  add(thread: Thread): void
  rows(ordersOf: (customerId: string) => readonly ShopOrder[]): Iterable<Customer>
}

export function countCards(): Cards {
  const cards = new Map<string, Card>()
  return {
    add({ plan, messages }) {
      const { customer, teamId } = plan
      const id = cardId(customer.id, teamId)
      const card = cards.get(id) ?? { customer, teamId, tickets: 0, yes: 0, no: 0 }
      cards.set(id, card)
      card.tickets += 1
      for (const { vote } of messages) {
        if (vote?.value === 'yes') card.yes += 1
        if (vote?.value === 'no') card.no += 1
      }
    },
    *rows(ordersOf) {
      for (const [id, card] of cards) yield rowOf(id, card, ordersOf(card.customer.id))
    },
  }
}

function rowOf(id: string, card: Card, orders: readonly ShopOrder[]): Customer {
  const { customer, teamId } = card
  return {
    id,
    space: teamSpace(teamId),
    customerId: customer.id,
    name: customer.name,
    emails: [...customer.emails],
    since: customer.since,
    address: customer.address,
    orderCount: orders.length,
    ticketCount: card.tickets,
    helpfulYes: card.yes,
    helpfulNo: card.no,
    orders: orders.map(onCard),
  }
}

/** The card's order does not say whose it is: the card does. */
const onCard = (order: ShopOrder): Order => ({
  id: order.id,
  number: order.number,
  placedAt: order.placedAt,
  currency: order.currency,
  delivery: order.delivery,
  lines: order.lines,
})
