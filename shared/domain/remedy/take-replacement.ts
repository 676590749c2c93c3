import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { DAY_MS } from '../../lib/time.ts'
import { type Customer, cardId, type OrderLine } from '../customer/customer.ts'
import type { PlannedReplacement } from '../draft/draft.ts'
import type { Context, DeskTx } from '../kernel.ts'
import { mySpace } from '../person/spaces.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { authorityOf, spendingDay } from './authority.ts'
import type { Remedy } from './remedy.ts'

/** A day or two may pass beyond the carrier's own word before a promise is broken. */
const arrivesBy = (now: number, days: number): number => now + days * DAY_MS

/**
 * Checks and records one replacement: the line is this customer's, nobody was
 * faster, the shop has it, the person may give it away. Throws a Refusal with the
 * first one's facts when somebody was.
 */
export async function takeReplacement(one: {
  readonly tx: DeskTx
  readonly ctx: Context
  readonly ticket: Ticket
  readonly planned: PlannedReplacement & { readonly promiseId: string }
  readonly messageId: string | null
}): Promise<void> {
  const { tx, ctx, ticket, planned, messageId } = one
  const { line, order } = await findLine(tx, ticket, planned)
  await refuseIfTaken(tx, planned)
  if (planned.quantity > line.quantity) {
    throw new Refusal('remedy.tooMany', { ordered: line.quantity })
  }
  const shipping = await tx.shippingOption.get(planned.shipping)
  if (shipping === undefined) throw new Refusal('remedy.noSuchShipping')
  const product = await tx.product.get(line.productId)
  if (product === undefined || product.stock < planned.quantity) {
    throw new Refusal('remedy.noStock', { productName: line.name })
  }
  const amountMinor = line.priceMinor * planned.quantity + shipping.costMinor
  const givenMinor = await givenFor(tx, order)
  await spend(tx, ctx, { askedMinor: amountMinor, givenMinor, currency: order.currency })
  const due = arrivesBy(ctx.now, shipping.days)
  await tx.remedy.put({
    id: line.id,
    space: ticket.space,
    ticketId: ticket.id,
    kind: 'replacement',
    orderId: order.id,
    orderNumber: order.number,
    customerId: ticket.customerId,
    productId: line.productId,
    productName: line.name,
    quantity: planned.quantity,
    amountMinor,
    currency: order.currency,
    shipping: planned.shipping,
    arrivesBy: due,
    address: planned.address,
    returnNeeded: planned.returnNeeded,
    attempt: planned.attempt,
    state: 'asked',
    failure: null,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
    messageId,
    shopReference: null,
  } satisfies Remedy)
  await tx.promise.put({
    id: planned.promiseId,
    space: ticket.space,
    ticketId: ticket.id,
    words: `${planned.quantity} × ${line.name}`,
    dueAt: due,
    ownerId: ctx.actor.id,
    remedyId: line.id,
    state: 'open',
    madeAt: ctx.now,
  })
}

async function findLine(
  tx: DeskTx,
  ticket: Ticket,
  planned: PlannedReplacement,
): Promise<{ order: Customer['orders'][number]; line: OrderLine }> {
  const customer = await need(tx.customer, cardId(ticket.customerId, ticket.teamId))
  const order = customer.orders.find(one => one.id === planned.orderId)
  const line = order?.lines.find(one => one.id === planned.lineId)
  if (order === undefined || line === undefined) throw new Refusal('remedy.noSuchLine')
  return { order, line }
}

/** One line, one remedy: only a failed attempt makes room for the next. */
async function refuseIfTaken(tx: DeskTx, planned: PlannedReplacement): Promise<void> {
  const earlier = await tx.remedy.get(planned.lineId)
  if (earlier === undefined) return
  if (earlier.state === 'failed' && planned.attempt === earlier.attempt + 1) return
  throw new Refusal('remedy.already', {
    byName: earlier.byName,
    at: earlier.at,
    shipping: earlier.shipping,
    productName: earlier.productName,
    ticketId: earlier.ticketId,
  })
}

/** What an order has cost us already, whoever gave it. */
async function givenFor(tx: DeskTx, { lines }: Customer['orders'][number]): Promise<number> {
  let sum = 0
  for (const { id } of lines) {
    const remedy = await tx.remedy.get(id)
    if (remedy !== undefined && remedy.state !== 'failed') sum += remedy.amountMinor
  }
  return sum
}

interface Asked {
  readonly askedMinor: number
  readonly givenMinor: number
  readonly currency: string
}

async function spend(tx: DeskTx, ctx: Context, { askedMinor, givenMinor, currency }: Asked) {
  const person = await need(tx.person, ctx.actor.id)
  const allowance = await tx.allowance.get(ctx.actor.id)
  const authority = authorityOf(person, allowance, ctx.now)
  if (givenMinor + askedMinor > authority.perOrderMinor) {
    const limitMinor = authority.perOrderMinor
    throw new Refusal('remedy.overOrderLimit', { limitMinor, askedMinor, givenMinor, currency })
  }
  if (askedMinor > authority.leftTodayMinor) {
    const leftMinor = authority.leftTodayMinor
    throw new Refusal('remedy.overDayLimit', { leftMinor, askedMinor, currency })
  }
  const usedOn = spendingDay(allowance, ctx.now)
  // Not by what the limit leaves: it may have been lowered below what was given.
  const used = allowance?.usedOn === usedOn ? allowance.usedMinor : 0
  await tx.allowance.put({
    id: ctx.actor.id,
    space: mySpace(ctx.actor.id),
    usedMinor: used + askedMinor,
    usedOn,
  })
}
