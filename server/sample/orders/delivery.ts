import type { Order } from '../../../shared/domain/customer/customer.ts'
import { DAY_MS, HOUR_MS } from '../../../shared/lib/time.ts'
import type { Random } from '../random.ts'
import { clock, dayMonth } from '../texts/dates.ts'

type Delivery = Order['delivery']

const NEIGHBOURS = ['no. 14', 'no. 3', 'the flat above', 'no. 27', 'the bakery downstairs']
const DEPOTS = ['Leipzig', 'Venlo', 'Lille', 'Poznań', 'Zaragoza', 'Milton Keynes', 'Hannover']

/** The parcel is with the customer, as the carrier tells it. */
export function delivered(when: number, random: Random): Delivery {
  const words = random.weighted([
    [`Delivered ${dayMonth(when)}, ${clock(when)}, handed to the customer.`, 6],
    [`Delivered ${dayMonth(when)}, ${clock(when)}, left at the door.`, 3],
    [`Delivered ${dayMonth(when)}, ${clock(when)}, in the letterbox.`, 1],
    [
      `Delivered ${dayMonth(when)}, ${clock(when)}, signed by a neighbour, ${random.pick(NEIGHBOURS)}.`,
      2,
    ],
    [`Collected ${dayMonth(when)}, ${clock(when)}, at the parcel shop.`, 2],
  ])
  return { state: 'delivered', words, at: Math.floor(when) }
}

/** The carrier says delivered, and the customer has nothing. */
export function leftBehind(when: number, random: Random): Delivery {
  const words = random.pick([
    `Delivered ${dayMonth(when)}, ${clock(when)}, left at the door.`,
    `Delivered ${dayMonth(when)}, ${clock(when)}, left in a safe place.`,
    `Delivered ${dayMonth(when)}, ${clock(when)}, signed by a neighbour, ${random.pick(NEIGHBOURS)}.`,
    `Delivered ${dayMonth(when)}, ${clock(when)}, signature cannot be read.`,
  ])
  return { state: 'delivered', words, at: Math.floor(when) }
}

/** On its way, and in time. */
export function underway(placedAt: number, now: number, random: Random): Delivery {
  const since = Math.floor(Math.min(now, placedAt + random.between(0.7, 1.4) * DAY_MS))
  const due = placedAt + 4 * DAY_MS
  const words = random.pick([
    `Left our warehouse ${dayMonth(since)}, expected ${dayMonth(due)}.`,
    `At the depot in ${random.pick(DEPOTS)} since ${dayMonth(since)}, expected ${dayMonth(due)}.`,
    `On the vehicle for delivery, expected ${dayMonth(due)}.`,
  ])
  return { state: 'underway', words, at: since }
}

/** On its way, and too late; the carrier's last word is some days old. */
export function stuck(since: number, random: Random): Delivery {
  const words = random.pick([
    `At the depot in ${random.pick(DEPOTS)} since ${dayMonth(since)}. No scan after that.`,
    `Delayed: wrongly sorted in ${random.pick(DEPOTS)}, ${dayMonth(since)}.`,
    `Address not found ${dayMonth(since)}, held at the depot in ${random.pick(DEPOTS)}.`,
    `Delivery tried ${dayMonth(since)}, nobody at home. Waiting for a second try.`,
  ])
  return { state: 'underway', words, at: Math.floor(since) }
}

/** The carrier gave up. */
export const lost = (since: number): Delivery => ({
  state: 'lost',
  words: `Searched for until ${dayMonth(since)} and not found. The carrier pays.`,
  at: Math.floor(since),
})

/** Still with us. */
export const preparing = (placedAt: number, now: number): Delivery => ({
  state: 'preparing',
  words: 'Being packed. Leaves our warehouse tomorrow.',
  at: Math.floor(Math.min(now, placedAt + HOUR_MS)),
})

/** What the carrier says of an order that nobody wrote about. */
export function ordinary(placedAt: number, now: number, random: Random): Delivery {
  const age = now - placedAt
  if (age < 0.6 * DAY_MS) return preparing(placedAt, now)
  const arrives = placedAt + random.between(1.8, 4.5) * DAY_MS
  if (arrives > now) return underway(placedAt, now, random)
  if (random.chance(0.003) && age > 20 * DAY_MS) return lost(placedAt + 14 * DAY_MS)
  return delivered(arrives, random)
}
