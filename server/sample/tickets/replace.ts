import { teamSpace } from '../../../shared/domain/person/spaces.ts'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import { DAY_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import { personNamed } from '../people.ts'
import { shippingOf } from '../teams.ts'
import { ticketId } from './plan.ts'
import { happened, promised, type Thread } from './thread.ts'

/**
 * A new one of the ticket's order line was sent: the remedy, the promise that stands
 * for it, and the lines of history. `messageId` is the reply that promised it.
 */
export function replaced(
  thread: Thread,
  given: {
    readonly at: number
    readonly personId: string
    readonly shipping: Remedy['shipping']
    readonly kept: boolean
    readonly messageId: string
  },
): string {
  const { plan, order } = thread
  const line = order?.lines[plan.lineIndex]
  if (order === null || line === undefined) {
    throw new Error(`assertion failed: ticket ${plan.number} has no order line to replace`)
  }
  const { personId, shipping, messageId } = given
  const at = Math.floor(given.at)
  const option = shippingOf(shipping)
  const arrivesBy = at + option.days * DAY_MS
  const reference = `R-${order.number}`
  const state = given.kept ? 'kept' : 'open'
  thread.remedies.push({
    id: line.id,
    space: teamSpace(plan.teamId),
    ticketId: ticketId(plan.number),
    kind: 'replacement',
    orderId: order.id,
    orderNumber: order.number,
    customerId: plan.customer.id,
    productId: line.productId,
    productName: line.name,
    quantity: 1,
    amountMinor: line.priceMinor + option.costMinor,
    currency: order.currency,
    shipping,
    arrivesBy,
    address: plan.customer.address,
    returnNeeded: false,
    attempt: 1,
    state: 'done',
    failure: null,
    byId: personId,
    byName: personNamed(personId).name,
    at,
    messageId,
    shopReference: reference,
  })
  const words = `1 × ${line.name}`
  promised(thread, {
    words,
    dueAt: arrivesBy,
    ownerId: personId,
    remedyId: line.id,
    state,
    madeAt: at,
  })
  happened(thread, {
    at,
    code: 'replacementAsked',
    facts: { shipping, quantity: 1 },
    personId,
  })
  happened(thread, {
    at: Math.min(at + MINUTE_MS, arrivesBy),
    code: 'replacementDone',
    facts: { product: line.name, words: null, reference },
  })
  return line.id
}
