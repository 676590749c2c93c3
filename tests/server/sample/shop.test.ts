import { describe, expect, test } from 'vitest'
import { PICTURE_SHAPES } from '../../../server/sample/catalogue/shapes.ts'
import { cardId } from '../../../shared/domain/customer/customer.ts'
import { isEnded, openPoints } from '../../../shared/domain/review/workflow.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import { by, NOW, rowsOf, sampleOf } from './sample.ts'

const sample = sampleOf()
const rows = [...sample.rows]
const { shop } = sample
const tickets = rowsOf(rows, 'ticket')

describe('the shop of the sample', () => {
  test('sells about 400 products in about 20 categories, some of them sold out', () => {
    expect(shop.products.length).toBeGreaterThan(370)
    expect(shop.products.length).toBeLessThan(430)
    expect(new Set(shop.products.map(one => one.category)).size).toBeGreaterThan(18)
    expect(new Set(shop.products.map(one => one.name)).size).toBe(shop.products.length)
    expect(shop.products.filter(one => one.stock === 0).length).toBeGreaterThan(5)
  })

  test('has a drawing for every product, and a product for every drawing', () => {
    const drawn = new Set(shop.products.map(one => one.picture.shape))
    expect(drawn).toEqual(new Set(PICTURE_SHAPES))
  })

  test('has 5,000 customers with an address of their own, and 12,000 orders', () => {
    expect(shop.customers).toHaveLength(5_000)
    const emails = shop.customers.flatMap(one => one.emails)
    expect(new Set(emails).size).toBe(emails.length)
    for (const email of emails) expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.test$/)
    expect(shop.orders.length).toBeGreaterThanOrEqual(12_000)
    expect(shop.orders.length).toBeLessThan(12_100)
  })

  test('numbers its orders as they were placed, the newest first', () => {
    const numbers = shop.orders.map(one => one.number)
    expect(numbers).toEqual([...numbers].sort().reverse())
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) expect(number).toMatch(/^\d\d-\d{4}$/)
    const jonas = tickets.find(one => one.customerName === 'Jonas Weber' && one.status === 'open')
    expect(jonas?.orderNumber).toBe('84-1192')
  })

  test('says of each parcel what its dates allow', () => {
    for (const { number, placedAt, delivery } of shop.orders) {
      expect(delivery.at, number).toBeLessThanOrEqual(NOW)
      expect(delivery.at, number).toBeGreaterThanOrEqual(placedAt)
      expect(NOW - placedAt, number).toBeLessThan(100 * DAY_MS)
      if (delivery.state === 'preparing') expect(NOW - placedAt, number).toBeLessThan(DAY_MS)
      if (delivery.state === 'delivered') expect(delivery.at - placedAt).toBeGreaterThan(DAY_MS)
    }
  })

  test('did not sell what was off sale', () => {
    for (const review of rowsOf(rows, 'review')) {
      const end = review.outcome?.at ?? NOW
      const sold = shop.orders.filter(
        one =>
          one.placedAt > review.openedAt &&
          one.placedAt < end &&
          one.lines.some(line => line.productId === review.productId),
      )
      expect(
        sold.map(one => one.number),
        review.id,
      ).toEqual([])
    }
  })
})

describe('the cards and the catalogue', () => {
  test('a customer’s card shows the shop’s orders and counts their tickets and votes', () => {
    const orders = by(shop.orders, one => one.customerId)
    const mails = by(rowsOf(rows, 'message'), one => one.ticketId)
    const owned = by(tickets, one => cardId(one.customerId, one.teamId))
    const cards = rowsOf(rows, 'customer')
    expect(new Set(cards.map(one => one.id))).toEqual(new Set(owned.keys()))
    for (const card of cards) {
      const theirs = orders.get(card.customerId) ?? []
      expect(card.orders.map(one => one.id)).toEqual(theirs.map(one => one.id))
      expect(card.orderCount).toBe(theirs.length)
      const own = owned.get(card.id) ?? []
      const votes = own.flatMap(one => mails.get(one.id) ?? []).map(one => one.vote?.value)
      expect(card.ticketCount).toBe(own.length)
      expect(card.helpfulYes).toBe(votes.filter(one => one === 'yes').length)
      expect(card.helpfulNo).toBe(votes.filter(one => one === 'no').length)
    }
  })

  test('a ticket’s order is its customer’s and has its product', () => {
    const byNumber = new Map(shop.orders.map(one => [one.number, one]))
    for (const ticket of tickets) {
      if (ticket.orderNumber === null) continue
      const order = byNumber.get(ticket.orderNumber)
      expect(order?.customerId, ticket.id).toBe(ticket.customerId)
      expect(order?.lines.map(one => one.productId)).toContain(ticket.productId)
      expect(order?.placedAt).toBeLessThan(ticket.openedAt)
    }
  })

  test('a product’s radar counts the contacts and orders of 30 days', () => {
    const reasons = new Map(rowsOf(rows, 'reason').map(one => [one.id, one.against]))
    for (const product of rowsOf(rows, 'product')) {
      const contacts = tickets.filter(
        one =>
          one.productId === product.id &&
          one.openedAt >= NOW - 30 * DAY_MS &&
          one.reasons.some(reason => reasons.get(reason) === 'product'),
      )
      expect(product.radar.contacts, product.id).toBe(contacts.length)
      const orders = shop.orders.filter(
        one =>
          one.placedAt >= NOW - 30 * DAY_MS &&
          one.lines.some(line => line.productId === product.id),
      )
      expect(product.radar.orders, product.id).toBe(orders.length)
      expect(product.radar.weeks).toHaveLength(10)
      expect(product.radar.words.length).toBeLessThanOrEqual(3)
    }
  })

  test('the catalogue and the shop agree on what is on sale', () => {
    const sold = new Map(shop.products.map(one => [one.id, one]))
    const reviews = new Map(rowsOf(rows, 'review').map(one => [one.id, one]))
    for (const product of rowsOf(rows, 'product')) {
      const review = product.reviewId === null ? undefined : reviews.get(product.reviewId)
      const off = review !== undefined && !isEnded(review)
      expect(product.sale, product.id).toBe(off ? 'off' : 'on')
      expect(sold.get(product.id)?.onSale).toBe(!off)
      expect(sold.get(product.id)?.stock).toBe(product.stock)
    }
  })

  test('each review stands where its state says, with complaints that came from tickets', () => {
    const events = rowsOf(rows, 'event').filter(one => ['pulled', 'notified'].includes(one.code))
    for (const review of rowsOf(rows, 'review')) {
      for (const point of review.points) {
        const pull = events.find(one => one.ticketId === point.ticketId)
        expect(pull?.at, point.id).toBe(point.at)
        expect(pull?.byId).toBe(point.byId)
        const ticket = tickets.find(one => one.id === point.ticketId)
        expect(ticket?.productId).toBe(review.productId)
        expect(ticket?.orderNumber).toBe(point.orderNumber)
        expect(point.at).toBeGreaterThanOrEqual(review.openedAt)
      }
      expect(review.acknowledgedAt === null, review.id).toBe(review.state === 'open')
      expect(review.outcome !== null).toBe(isEnded(review))
      if (review.fix !== null) {
        expect(openPoints(review)).toBe(0)
        expect(review.outcome?.byId).not.toBe(review.fix.byId)
      }
    }
  })

  test('one review has two of three points answered, one waits for somebody else’s release', () => {
    const of = (product: string) =>
      rowsOf(rows, 'review')
        .filter(one => one.productId === product)
        .at(-1)
    const bag = of('halden-40-carry-on')
    expect([bag?.state, bag?.points.length, bag === undefined ? 0 : openPoints(bag)]).toEqual([
      'acknowledged',
      3,
      1,
    ])
    expect(bag?.again).toBe(true)
    expect(of('lumo-desk-lamp')).toMatchObject({
      state: 'fixSubmitted',
      fix: { byId: 'merchandising' },
    })
    expect(of('norra-backpack')).toMatchObject({ state: 'open', acknowledgedAt: null })
    expect(of('tarn-kettle-1.7-l')).toMatchObject({ safety: true, state: 'open' })
    expect(of('field-notebook-a5')).toMatchObject({ state: 'returned' })
  })
})

test('the agent has two drafts, one with a replacement for a line of that very customer', () => {
  const drafts = rowsOf(rows, 'draft').filter(one => one.space === 'me:agent')
  expect(drafts).toHaveLength(2)
  for (const draft of drafts) {
    const ticket = tickets.find(one => one.id === draft.ticketId)
    expect(ticket?.assigneeId).toBe('agent')
    expect(draft.seenMessageId).toBe(ticket?.lastCustomerMessageId)
    const card = rowsOf(rows, 'customer').find(one => one.customerId === ticket?.customerId)
    for (const planned of draft.replacements) {
      expect(card?.orders.flatMap(one => one.lines).map(line => line.id)).toContain(planned.lineId)
    }
  }
  expect(drafts.flatMap(one => one.replacements)).toHaveLength(1)
})
