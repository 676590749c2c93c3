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
    const before = isTheirs ? undefined : await leaveCard(tx, ticket)
    await putCard(tx, known, { teamId: ticket.teamId, isNewTicket: !isTheirs })
    if (before !== undefined) await addVotes(tx, cardId(known.customerId, ticket.teamId), before)
    if (mail.opened) await tx.ticket.put(await asCustomersOwn(tx, { ticket, known, mail }))
  })
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

/** The ticket with its customer, and with the order that its first mail names. */
async function asCustomersOwn(
  tx: DeskTx,
  one: { ticket: Ticket; known: KnownSender; mail: EffectPayload<'ask-shop'> },
): Promise<Ticket> {
  const { ticket, known, mail } = one
  const message = await tx.message.get(mail.messageId)
  const named = orderNamed(known.card.orders, `${ticket.subject}\n${message?.text ?? ''}`)
  return {
    ...ticket,
    customerId: known.customerId,
    customerName: known.name,
    ...(ticket.productId === null ? named : {}),
  }
}
