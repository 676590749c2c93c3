import { need } from '../../shared/command/tx.ts'
import { type Customer, cardId } from '../../shared/domain/customer/customer.ts'
import type { DeskTx } from '../../shared/domain/kernel.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Hub } from '../hub.ts'
import { type KnownSender, orderNamed, putCard, senderFrom } from '../mail/customer-of.ts'
import { silentShopNote } from '../mail/note-on-mail.ts'
import type { EffectPayload } from './effect.ts'
import { settle, type Taken } from './settle.ts'

/**
 * Asks the shop who wrote a mail that was filed while it did not answer. Its word brings the
 * customer's card up to date; a ticket that was opened for a stranger becomes the customer's.
 */
export async function askShop(
  hub: Hub,
  { key, attempts, createdAt }: Taken & { readonly createdAt: number },
  mail: EffectPayload<'ask-shop'>,
): Promise<void> {
  const known = await senderFrom(hub.shop, mail.from, createdAt)
  await settle(hub, { key, attempts, kind: 'know-customer' }, async ({ tx }) => {
    const ticket = await tx.ticket.get(mail.ticketId)
    if (ticket === undefined) return
    await tx.note.del(silentShopNote(ticket.id))
    const isTheirs = ticket.customerId === known.customerId
    // Another participant's mail does not make them this ticket's customer.
    if (!isTheirs && ticket.customerEmail !== known.email) return
    if (await hasCard(tx, ticket, mail.messageId)) await moveCard(tx, ticket, known)
    const order = mail.opened ? await orderOf(tx, ticket, { known, messageId: mail.messageId }) : {}
    const customer = { customerId: known.customerId, customerName: known.name }
    if (mail.opened || !isTheirs) await tx.ticket.put({ ...ticket, ...customer, ...order })
  })
}

/** A machine has no card, until a person writes on its ticket. */
async function hasCard(tx: DeskTx, ticket: Ticket, messageId: string): Promise<boolean> {
  const message = await tx.message.get(messageId)
  if (message?.machine === null) return true
  return (await tx.customer.get(cardId(ticket.customerId, ticket.teamId))) !== undefined
}

async function moveCard(tx: DeskTx, ticket: Ticket, known: KnownSender): Promise<void> {
  const isTheirs = ticket.customerId === known.customerId
  const before = isTheirs ? undefined : await leaveCard(tx, ticket)
  await putCard(tx, known, { teamId: ticket.teamId, isNewTicket: !isTheirs })
  if (before !== undefined) await addVotes(tx, cardId(known.customerId, ticket.teamId), before)
}

/** Takes a ticket off the card that it was filed under. A card without tickets goes, and is given back. */
async function leaveCard(tx: DeskTx, ticket: Ticket): Promise<Customer | undefined> {
  const card = await tx.customer.get(cardId(ticket.customerId, ticket.teamId))
  if (card === undefined) return undefined
  if (card.ticketCount > 1) {
    await tx.customer.put({ ...card, ticketCount: card.ticketCount - 1 })
    return undefined
  }
  await tx.customer.del(card.id)
  return card
}

async function addVotes(tx: DeskTx, id: string, gone: Customer): Promise<void> {
  const card = await need(tx.customer, id)
  await tx.customer.put({
    ...card,
    helpfulYes: card.helpfulYes + gone.helpfulYes,
    helpfulNo: card.helpfulNo + gone.helpfulNo,
  })
}

/** The order that a ticket's first mail names, where nobody knew it yet. */
async function orderOf(
  tx: DeskTx,
  ticket: Ticket,
  { known, messageId }: { readonly known: KnownSender; readonly messageId: string },
): Promise<Partial<Ticket>> {
  if (ticket.productId !== null) return {}
  const message = await tx.message.get(messageId)
  return orderNamed(known.card.orders, `${ticket.subject}\n${message?.text ?? ''}`)
}
