import { SECOND_MS } from '../../shared/lib/time.ts'
import type { Shop } from './port.ts'

/** Well before an effect counts as abandoned (see claim.ts), so that no two ask at once. */
const LIMIT_MS = 60 * SECOND_MS

/**
 * A shop that answers in time or fails, so that nothing waits for it without end. Whoever asked
 * for an act asks again later with the same key: one that comes to its end in the shop after all
 * is then answered as what it was.
 */
export function inTime(shop: Shop, limitMs = LIMIT_MS): Shop {
  const limited = <T>(answer: Promise<T>): Promise<T> => within(limitMs, answer)
  return {
    search: (text, limit) => limited(shop.search(text, limit)),
    takeOffSale: (key, id) => limited(shop.takeOffSale(key, id)),
    putBackOnSale: (key, id) => limited(shop.putBackOnSale(key, id)),
    findCustomerByEmail: email => limited(shop.findCustomerByEmail(email)),
    ordersOf: (customerId, limit) => limited(shop.ordersOf(customerId, limit)),
    ordersWith: (productId, since) => limited(shop.ordersWith(productId, since)),
    shippingOptions: () => limited(shop.shippingOptions()),
    replace: (key, order) => limited(shop.replace(key, order)),
  }
}

async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, limitMs, new Error('the shop did not answer in time'))
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}
