import type { CommandArgs } from '../../shared/domain/commands.ts'
import type { Customer } from '../../shared/domain/customer/customer.ts'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Actor, Person } from '../../shared/domain/person/person.ts'
import type { Product } from '../../shared/domain/product/product.ts'
import type { Remedy, ShippingOption } from '../../shared/domain/remedy/remedy.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { DAY_MS, HOUR_MS } from '../../shared/lib/time.ts'

/** Monday, 23 November 2026, 09:00 UTC: a working morning. */
export const MONDAY_9 = Date.UTC(2026, 10, 23, 9)

export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: 'ana',
  space: 'people',
  name: 'Ana Reis',
  email: 'ana@sample.test',
  roles: ['agent'],
  teamIds: ['travel'],
  limits: { perOrderMinor: 30_000, perDayMinor: 50_000 },
  ...over,
})

export const anActor = (over: Partial<Actor> = {}): Actor => ({
  id: 'ana',
  name: 'Ana Reis',
  roles: ['agent'],
  teamIds: ['travel'],
  ...over,
})
export const ana = anActor()
export const sam = anActor({ id: 'sam', name: 'Sam Ito' })
export const stranger = anActor({ id: 'zoe', name: 'Zoe Lind', teamIds: ['home'] })
export const supervisor = anActor({ id: 'sue', name: 'Sue Park', roles: ['supervisor'] })
export const merchandiser = anActor({
  id: 'mia',
  name: 'Mia Berg',
  roles: ['merchandising'],
  teamIds: [],
})

export const aTeam = (over: Partial<Team> = {}): Team => ({
  id: 'travel',
  space: 'people',
  name: 'Travel',
  address: 'travel@sample.test',
  hours: {
    zone: 'Europe/Berlin',
    week: [null, [480, 1080], [480, 1080], [480, 1080], [480, 1080], [480, 1080], null],
    holidays: ['2026-12-25'],
  },
  targetMinutes: { normal: 480, high: 240, urgent: 60 },
  signature: 'The Travel team',
  ...over,
})

export const aTicket = (over: Partial<Ticket> = {}): Ticket => ({
  id: 'ticket-1',
  space: 'team:travel',
  teamId: 'travel',
  number: 1042,
  subject: 'Wheel broken',
  customerId: 'cust-1',
  customerName: 'Ruth Adeyemi',
  customerEmail: 'ruth@mail.test',
  status: 'open',
  priority: 'normal',
  assigneeId: null,
  openedAt: MONDAY_9,
  lastMessageAt: MONDAY_9,
  lastCustomerMessageId: 'message-1',
  snippet: 'The wheel came off.',
  waitingSince: MONDAY_9,
  dueAt: MONDAY_9 + 8 * HOUR_MS,
  holdUntil: null,
  openPromises: 0,
  unsentReplies: 0,
  openNo: false,
  addressWhenSent: false,
  orderNumber: '84-1192',
  productId: 'product-1',
  productName: 'Halden 40 carry-on',
  reasons: [],
  tags: [],
  possiblyOf: null,
  messageCount: 1,
  ...over,
})

export const aMessage = (over: Partial<Message> = {}): Message => ({
  id: 'message-1',
  space: 'team:travel',
  ticketId: 'ticket-1',
  direction: 'in',
  from: { name: 'Ruth Adeyemi', address: 'ruth@mail.test' },
  to: [{ name: 'Travel', address: 'travel@sample.test' }],
  cc: [],
  subject: 'Wheel broken',
  at: MONDAY_9,
  writtenAt: null,
  text: 'The wheel came off.',
  html: null,
  attachments: [],
  messageId: 'first@mail.test',
  inReplyTo: null,
  references: [],
  machine: null,
  authorId: null,
  authorName: 'Ruth Adeyemi',
  delivery: 'received',
  held: null,
  remedyIds: [],
  vote: null,
  ...over,
})

const home = {
  name: 'Ruth Adeyemi',
  street: '12 Mill Lane',
  postcode: 'YO1 7EP',
  city: 'York',
  country: 'United Kingdom',
}

export const aCustomer = (over: Partial<Customer> = {}): Customer => ({
  id: 'cust-1.travel',
  space: 'team:travel',
  customerId: 'cust-1',
  name: 'Ruth Adeyemi',
  emails: ['ruth@mail.test'],
  since: MONDAY_9 - 900 * DAY_MS,
  address: home,
  orderCount: 1,
  ticketCount: 1,
  helpfulYes: 0,
  helpfulNo: 0,
  orders: [
    {
      id: 'order-1',
      number: '84-1192',
      placedAt: MONDAY_9 - 9 * DAY_MS,
      currency: 'EUR',
      delivery: { state: 'delivered', words: 'Delivered', at: MONDAY_9 - 2 * DAY_MS },
      lines: [
        {
          id: 'line-1',
          productId: 'product-1',
          name: 'Halden 40 carry-on',
          quantity: 2,
          priceMinor: 12_900,
        },
      ],
    },
  ],
  ...over,
})

export const aProduct = (over: Partial<Product> = {}): Product => ({
  id: 'product-1',
  space: 'catalogue',
  sku: 'HAL-40',
  name: 'Halden 40 carry-on',
  category: 'Luggage',
  description: 'A light case with four wheels.',
  priceMinor: 12_900,
  currency: 'EUR',
  stock: 40,
  picture: { shape: 'suitcase', hue: 20 },
  ownerId: 'mia',
  sale: 'on',
  saleSince: MONDAY_9 - 100 * DAY_MS,
  reviewId: null,
  radar: { contacts: 0, orders: 120, weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], words: [] },
  ...over,
})

export const express: ShippingOption = {
  id: 'express',
  space: 'catalogue',
  name: 'Express',
  costMinor: 1_900,
  currency: 'EUR',
  days: 2,
}

/** A replacement of the one line of `aCustomer`, which the shop has sent. */
export const aRemedy = (over: Partial<Remedy> = {}): Remedy => ({
  id: 'line-1',
  space: 'team:travel',
  ticketId: 'ticket-1',
  kind: 'replacement',
  orderId: 'order-1',
  orderNumber: '84-1192',
  customerId: 'cust-1',
  productId: 'product-1',
  productName: 'Halden 40 carry-on',
  quantity: 1,
  amountMinor: 14_800,
  currency: 'EUR',
  shipping: 'express',
  arrivesBy: MONDAY_9 + 2 * DAY_MS,
  address: home,
  returnNeeded: false,
  attempt: 1,
  state: 'done',
  failure: null,
  byId: 'ana',
  byName: 'Ana Reis',
  at: MONDAY_9,
  messageId: null,
  shopReference: 'RP-10001',
  ...over,
})

export const aPlan = (over: Record<string, unknown> = {}) => ({
  lineId: 'line-1',
  orderId: 'order-1',
  quantity: 1,
  shipping: 'express' as const,
  address: home,
  returnNeeded: false,
  attempt: 1,
  promiseId: 'promise-1',
  eventId: 'event-0001',
  ...over,
})

export const aReply = (over: Record<string, unknown> = {}) => ({
  id: 'reply-0001',
  ticketId: 'ticket-1',
  to: ['ruth@mail.test'],
  cc: [],
  subject: 'Re: Wheel broken',
  text: 'A new case leaves today.',
  html: '<p>A new case leaves today.</p>',
  seenMessageId: 'message-1',
  writtenAt: MONDAY_9,
  replacements: [],
  thenAddressed: false,
  ...over,
})

export const aReview = (over: Partial<Review> = {}): Review => ({
  id: 'review-1',
  space: 'catalogue',
  productId: 'product-1',
  productName: 'Halden 40 carry-on',
  ownerId: 'mia',
  grade: 'pull',
  state: 'open',
  safety: false,
  openedAt: MONDAY_9,
  openedById: 'ana',
  openedByName: 'Ana Reis',
  acknowledgeBy: MONDAY_9 + DAY_MS,
  acknowledgedAt: null,
  points: [],
  fix: null,
  sentBack: [],
  outcome: null,
  again: false,
  ...over,
})

/** One shop, one team, one customer with one order: enough for any act. */
export const aWorld = () => ({
  person: [aPerson(), aPerson({ id: 'sam', name: 'Sam Ito', email: 'sam@sample.test' })],
  team: [aTeam()],
  ticket: [aTicket()],
  message: [aMessage()],
  customer: [aCustomer()],
  product: [aProduct()],
  shippingOption: [express],
})

/** A reply that is being written, as the composer keeps it. */
export const aDraft = (text: string): CommandArgs<'saveDraft'> => ({
  ticketId: 'ticket-1',
  kind: 'reply',
  to: ['ruth@mail.test'],
  cc: [],
  html: `<p>${text}</p>`,
  text,
  replacements: [],
  seenMessageId: 'message-1',
})
