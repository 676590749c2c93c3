import type { Hub } from '../../../server/hub.ts'
import { send } from './desk.ts'

/** Ana pulls the case for the `n`th time. */
export const pullProduct = (hub: Hub, n: number) =>
  send(hub, 'pullProduct', {
    reviewId: `review-000${n}`,
    pointId: `point-000${n}`,
    eventId: `event-100${n}`,
    productId: 'product-1',
    ticketId: 'ticket-1',
    orderNumber: '84-1192',
    grade: 'pull',
    reason: 'defect',
    words: 'The wheel came off.',
  })
