import type { Hub } from '../../../server/hub.ts'
import { send } from './desk.ts'

/** Ana pulls the case for the `n`th time, or only tells of it. */
export const pullProduct = (hub: Hub, n: number, grade: 'pull' | 'notify' = 'pull') =>
  send(hub, 'pullProduct', {
    reviewId: `review-000${n}`,
    pointId: `point-000${n}`,
    eventId: `event-100${n}`,
    productId: 'product-1',
    ticketId: 'ticket-1',
    orderNumber: '84-1192',
    grade,
    reason: 'defect',
    words: 'The wheel came off.',
  })
