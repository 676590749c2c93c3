import { SECOND_MS } from '../../shared/lib/time.ts'
import type { Shop } from './port.ts'

/** Well before an effect counts as abandoned (see claim.ts), so that no two ask at once. */
const LIMIT_MS = 60 * SECOND_MS

/**
 * A shop that answers its acts in time or fails. Whoever asked asks again later with the same
 * key: an act that comes to its end in the shop after all is then answered as what it was.
 */
export function inTime(shop: Shop, limitMs = LIMIT_MS): Shop {
  return {
    ...shop,
    takeOffSale: (key, id) => within(limitMs, shop.takeOffSale(key, id)),
    putBackOnSale: (key, id) => within(limitMs, shop.putBackOnSale(key, id)),
    replace: (key, order) => within(limitMs, shop.replace(key, order)),
  }
}

async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, limitMs, new Error('the shop did not answer in time'))
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}
