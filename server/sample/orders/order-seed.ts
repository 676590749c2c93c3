import type { Order } from '../../../shared/domain/customer/customer.ts'
import { DAY_MS, HOUR_MS } from '../../../shared/lib/time.ts'
import type { Random } from '../random.ts'
import type { Parcel } from '../texts/situation.ts'
import { delivered, leftBehind, lost, ordinary, stuck } from './delivery.ts'

/** An order before it has its number. */
export interface OrderSeed {
  readonly customerId: string
  readonly placedAt: number
  readonly delivery: Order['delivery']
  readonly lines: readonly { readonly articleId: string; readonly quantity: number }[]
}

/** When an order was placed and where its parcel is, so that it fits what the customer writes. */
export function fitting(given: {
  readonly parcel: Exclude<Parcel, 'none'>
  readonly longAgo: boolean
  readonly openedAt: number
  readonly now: number
  /** The matter is over: a late parcel has come meanwhile. */
  readonly over: boolean
  readonly random: Random
}): Pick<OrderSeed, 'placedAt' | 'delivery'> {
  const { parcel, openedAt, now, over, random } = given
  const missed = openedAt - random.between(0.3, 3) * DAY_MS
  switch (parcel) {
    case 'delivered':
      return arrived(openedAt - sinceArrival(given.longAgo, random), random)
    case 'gone':
      return { ...arrived(missed, random), delivery: leftBehind(missed, random) }
    case 'preparing': {
      const placedAt = Math.floor(openedAt - random.between(0.3, 9) * HOUR_MS)
      return { placedAt, delivery: ordinary(placedAt, now, random) }
    }
    case 'late': {
      const placedAt = Math.floor(openedAt - random.between(6, 11) * DAY_MS)
      const came = openedAt + random.between(0.5, 3) * DAY_MS
      if (over && came < now - HOUR_MS) {
        const gaveUp = random.chance(0.12) && came + 6 * DAY_MS < now
        return { placedAt, delivery: gaveUp ? lost(came + 5 * DAY_MS) : delivered(came, random) }
      }
      return { placedAt, delivery: stuck(openedAt - random.between(1.5, 4) * DAY_MS, random) }
    }
  }
}

const sinceArrival = (longAgo: boolean, random: Random): number =>
  longAgo ? random.between(14, 20) * DAY_MS : random.between(3 * HOUR_MS, 7 * DAY_MS)

function arrived(when: number, random: Random): Pick<OrderSeed, 'placedAt' | 'delivery'> {
  const placedAt = Math.floor(when - random.between(1.6, 4.4) * DAY_MS)
  return { placedAt, delivery: delivered(when, random) }
}
