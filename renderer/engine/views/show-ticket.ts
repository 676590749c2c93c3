import { cardId } from '../../../shared/domain/customer/customer.ts'
import { draftId } from '../../../shared/domain/draft/draft.ts'
import type { Product } from '../../../shared/domain/product/product.ts'
import type { ConversationTable } from '../../../shared/domain/tables.ts'
import { missingToAddress } from '../../../shared/domain/ticket/workflow.ts'
import { isQuiet } from '../outbox/pending.ts'
import type { Conversation } from '../replica/conversation.ts'
import type { Model } from '../replica/model.ts'
import type { ActState, ConversationItem, TicketData } from './contract.ts'
import { itemOf, stateOf } from './show-outbox.ts'

/** A ticket with everything around it. Its conversation must be warm (see Conversations). */
export function showTicket(
  model: Model,
  id: string,
  conversation: Conversation,
): TicketData | null {
  const { overlay } = model
  const ticket = overlay.get('ticket', id)
  if (ticket === undefined) return null
  const me = model.actor().id
  const customer = overlay.get('customer', cardId(ticket.customerId, ticket.teamId)) ?? null
  return {
    ticket,
    customer,
    team: overlay.get('team', ticket.teamId) ?? null,
    assignee: (ticket.assigneeId && overlay.get('person', ticket.assigneeId)) || null,
    conversation: conversationOf(model, id, conversation),
    promises: [...overlay.rows('promise')].filter(one => one.ticketId === id),
    remedies: [...overlay.rows('remedy')].filter(one => one.customerId === ticket.customerId),
    products: productsOf(model, customer?.orders.flatMap(order => order.lines) ?? []),
    drafts: {
      reply: overlay.get('draft', draftId(me, id, 'reply')) ?? null,
      note: overlay.get('draft', draftId(me, id, 'note')) ?? null,
    },
    missing: missingToAddress(ticket),
    pending: model
      .actsOn(id)
      .filter(act => !isQuiet(act.name) && act.state !== 'settling')
      .map(act => itemOf(model, act)),
  }
}

function conversationOf(
  model: Model,
  ticketId: string,
  conversation: Conversation,
): readonly ConversationItem[] {
  const items: ConversationItem[] = []
  for (const message of merged(model, 'message', ticketId, conversation)) {
    items.push({
      type: 'message',
      at: message.at,
      message,
      act: actOn(model, 'message', message.id),
    })
  }
  for (const note of merged(model, 'note', ticketId, conversation)) {
    items.push({ type: 'note', at: note.at, note, act: actOn(model, 'note', note.id) })
  }
  for (const event of merged(model, 'event', ticketId, conversation)) {
    items.push({ type: 'event', at: event.at, event, act: actOn(model, 'event', event.id) })
  }
  return items.sort((a, b) => a.at - b.at)
}

/** What the hub knows, with this device's predictions in the place of the same rows. */
function* merged<N extends ConversationTable>(
  model: Model,
  table: N,
  ticketId: string,
  conversation: Conversation,
) {
  for (const [id, row] of conversation[table]) {
    if (model.overlay.writerOf(table, id) === null) yield row as RowOf<N>
  }
  for (const row of model.overlay.said(table, ticketId)) yield row as RowOf<N>
}
type RowOf<N extends ConversationTable> =
  Conversation[N] extends ReadonlyMap<string, infer R> ? R : never

/** How a row stands, when an act of this device made it. */
function actOn(model: Model, table: ConversationTable, id: string): ActState | null {
  const writer = model.overlay.writerOf(table, id)
  const act = writer === null ? undefined : model.outbox.get(writer)
  return act === undefined || act.state === 'settling' ? null : stateOf(act)
}

function productsOf(
  model: Model,
  lines: readonly { readonly productId: string }[],
): Readonly<Record<string, Product>> {
  const products: Record<string, Product> = {}
  for (const { productId } of lines) {
    const product = model.overlay.get('product', productId)
    if (product !== undefined) products[productId] = product
  }
  return products
}
