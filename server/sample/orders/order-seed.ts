import type { Order } from '../../../shared/domain/customer/customer.ts'
import { DAY_MS, HOUR_MS } from '../../../shared/lib/time.ts'
import type { Random } from '../random.ts'
import type { Parcel } from '../texts/situation.ts'
import { delivered, leftBehind, ordinary, stuck } from './delivery.ts'

/** An order before it has its number. */
export interface OrderSeed {
  readonly customerId: string
  readonly placedAt: number
  readonly delivery: Order['delivery']
  readonly lines: readonly { readonly articleId: string; readonly quantity: number }[]
}

interface Facts {
  readonly longAgo: boolean
  readonly openedAt: number
  readonly now: number
  /** When a late parcel came after all; null is not yet. */
  readonly cameAt: number | null
  readonly random: Random
}
type Dated = Pick<OrderSeed, 'placedAt' | 'delivery'>

/** When an order was placed and where its parcel is, so that it fits what the customer writes. */
export const fitting = (parcel: Exclude<Parcel, 'none'>, facts: Facts): Dated =>
  BY_PARCEL[parcel](facts)

const BY_PARCEL: Readonly<Record<Exclude<Parcel, 'none'>, (facts: Facts) => Dated>> = {
  delivered: ({ longAgo, openedAt, random }) =>
    arrived(openedAt - sinceArrival(longAgo, random), random),
  gone: ({ openedAt, random }) => {
    const missed = openedAt - random.between(0.3, 3) * DAY_MS
    return { ...arrived(missed, random), delivery: leftBehind(missed, random) }
  },
  preparing: ({ openedAt, now, random }) => {
    const placedAt = Math.floor(openedAt - random.between(0.3, 9) * HOUR_MS)
    return { placedAt, delivery: ordinary(placedAt, now, random) }
  },
  late: ({ openedAt, now, cameAt, random }) => {
    const placedAt = Math.floor(openedAt - random.between(6, 11) * DAY_MS)
    const came = cameAt !== null && cameAt < now
    const delivery = came
      ? delivered(cameAt, random)
      : stuck(openedAt - random.between(1.5, 4) * DAY_MS, random)
    return { placedAt, delivery }
  },
}

const sinceArrival = (longAgo: boolean, random: Random): number =>
  longAgo ? random.between(14, 20) * DAY_MS : random.between(3 * HOUR_MS, 7 * DAY_MS)

function arrived(when: number, random: Random): Dated {
  const placedAt = Math.floor(when - random.between(1.6, 4.4) * DAY_MS)
  return { placedAt, delivery: delivered(when, random) }
}
