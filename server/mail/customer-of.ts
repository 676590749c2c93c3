import { createHash } from 'node:crypto'
import { type Customer, cardId, type Order } from '../../shared/domain/customer/customer.ts'
import type { DeskTx } from '../../shared/domain/kernel.ts'
import type { Mailbox } from '../../shared/domain/message/message.ts'
import { teamSpace } from '../../shared/domain/person/spaces.ts'
import type { Shop, ShopCustomer, ShopOrder } from '../shop/port.ts'
import { orderNumbersIn } from './find-order.ts'

const ORDERS_ON_CARD = 30

/** What the shop knows of a sender, asked before the transaction: the shop may be slow. */
export interface KnownSender {
  readonly customerId: string
  readonly name: string
  readonly email: string
  readonly card: Omit<Customer, 'id' | 'space' | 'ticketCount' | 'helpfulYes' | 'helpfulNo'>
}

/** Looks a sender up in the shop. Somebody the shop does not know is a customer without orders. */
export async function senderFrom(shop: Shop, from: Mailbox, now: number): Promise<KnownSender> {
  const email = from.address.toLowerCase()
  const known = email === '' ? null : await shop.findCustomerByEmail(email)
  const orders = known === null ? [] : await shop.ordersOf(known.id, ORDERS_ON_CARD)
  return withCard(from, { known, orders, now })
}

/** A sender of whom nobody has told us anything yet. */
export const stranger = (from: Mailbox, now: number): KnownSender =>
  withCard(from, { known: null, orders: [], now })

function withCard(
  from: Mailbox,
  told: { known: ShopCustomer | null; orders: readonly ShopOrder[]; now: number },
): KnownSender {
  const { known, orders, now } = told
  const email = from.address.toLowerCase()
  const customerId =
    known?.id ?? `mail-${createHash('sha256').update(email).digest('hex').slice(0, 24)}`
  const name = known?.name || from.name || email || 'Unknown sender'
  return {
    customerId,
    name,
    email,
    card: {
      customerId,
      name,
      emails: [...new Set([...(known?.emails ?? []), ...(email === '' ? [] : [email])])],
      since: known?.since ?? now,
      address: known?.address ?? null,
      orderCount: orders.length,
      orders: orders.map(({ customerId: _whose, ...order }) => order satisfies Order),
    },
  }
}

/** Brings a team's card of a customer up to date with the shop; counts a new ticket. */
export async function putCard(
  tx: DeskTx,
  sender: KnownSender,
  one: { teamId: string; isNewTicket: boolean },
): Promise<void> {
  const id = cardId(sender.customerId, one.teamId)
  const before = await tx.customer.get(id)
  await tx.customer.put({
    ...sender.card,
    since: Math.min(before?.since ?? sender.card.since, sender.card.since),
    emails: [...new Set([...(before?.emails ?? []), ...sender.card.emails])],
    id,
    space: teamSpace(one.teamId),
    ticketCount: (before?.ticketCount ?? 0) + Number(one.isNewTicket),
    helpfulYes: before?.helpfulYes ?? 0,
    helpfulNo: before?.helpfulNo ?? 0,
  })
}

/** The order that a mail names, and its product when it has one obvious line. */
export function orderNamed(
  orders: readonly Order[],
  words: string,
): { orderNumber: string | null; productId: string | null; productName: string | null } {
  const named = orders.find(order => mentions(words, order.number))
  const line = named?.lines.length === 1 ? named.lines[0] : undefined
  return {
    // Somebody who writes from another address names an order that is not on their card.
    orderNumber: named?.number ?? orderNumbersIn(words)[0] ?? null,
    productId: line?.productId ?? null,
    productName: line?.name ?? null,
  }
}

/** As a word of its own: order 1234 is not named by 12345. Letters in any case. */
function mentions(words: string, number: string): boolean {
  const text = words.toLowerCase()
  const wanted = number.toLowerCase()
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + wanted.length] ?? ' '}`
    if (!/[a-z0-9]/.test(around)) return true
  }
  return false
}
