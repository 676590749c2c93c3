import { shopProductOf } from './catalogue/product-rows.ts'
import { type Desk, newestFirst, planDesk } from './desk.ts'
import { PEOPLE_OF_THE_SAMPLE } from './people.ts'
import { rowsOf } from './rows.ts'
import { SHIPPING } from './teams.ts'
import { attachmentId } from './tickets/attachments.ts'
import { photosIn } from './tickets/photos.ts'
import { ticketId } from './tickets/plan.ts'
import { pictureBytes } from './tickets/png.ts'
import type { SampleAttachment, SampleOptions, SampleShop, SampleWorkspace } from './workspace.ts'

/**
 * A believable shop's help desk: Halden & Norra, things for travel and for the home.
 *
 * The same options give the same bytes. `rows` and `attachments` are made while
 * they are read, so that 100,000 tickets never stand in memory together.
 */
export function generateSample(options: SampleOptions): SampleWorkspace {
  const desk = planDesk(options)
  return {
    people: PEOPLE_OF_THE_SAMPLE,
    rows: { [Symbol.iterator]: () => rowsOf(desk, options) },
    attachments: { [Symbol.iterator]: () => attachmentsOf(desk) },
    shop: shopOf(desk),
  }
}

function shopOf(desk: Desk): SampleShop {
  const reviews = new Map(desk.reviews.map(review => [review.productId, review]))
  return {
    customers: desk.customers,
    orders: [...desk.orders].sort(newestFirst),
    products: desk.articles.map(article => shopProductOf(article, reviews.get(article.id))),
    shippingOptions: SHIPPING,
  }
}

function* attachmentsOf(desk: Desk): Generator<SampleAttachment> {
  for (const plan of desk.plans) {
    for (const { message, index } of photosIn(plan)) {
      const messageId = `m-${plan.number}-${message}`
      const id = attachmentId(messageId, index)
      yield { id, ticketId: ticketId(plan.number), messageId, bytes: pictureBytes(id) }
    }
  }
}
