import { SECOND_MS } from '../../shared/lib/time.ts'
import type { Shop } from './port.ts'

export interface Limits {
  /** An act: well before its effect counts as abandoned (see claim.ts), so that no two ask at once. */
  readonly actMs: number
  /** A question: whoever asks can go on without its answer, and asks again later. */
  readonly questionMs: number
  /** After a question that nobody answered, the next ones are not even asked for this long. */
  readonly silentMs: number
}
const LIMITS: Limits = {
  actMs: 60 * SECOND_MS,
  questionMs: 15 * SECOND_MS,
  silentMs: 15 * SECOND_MS,
}

/** Nobody knows what the shop would have said. */
export class ShopIsSilent extends Error {
  constructor() {
    super('the shop did not answer in time')
    this.name = 'ShopIsSilent'
  }
}

/**
 * A shop that answers in time or fails, so that nothing waits for it without end. Whoever asked
 * for an act asks again later with the same key: one that comes to its end in the shop after all
 * is then answered as what it was.
 */
export function inTime(shop: Shop, limits: Limits = LIMITS): Shop {
  let silentUntil = 0

  /** Many may ask at once: one that waited in vain spares the others the wait. */
  async function question<T>(ask: () => Promise<T>): Promise<T> {
    if (performance.now() < silentUntil) throw new ShopIsSilent()
    try {
      return await within(limits.questionMs, ask())
    } catch (error) {
      if (error instanceof ShopIsSilent) silentUntil = performance.now() + limits.silentMs
      throw error
    }
  }

  return {
    search: (text, limit) => question(() => shop.search(text, limit)),
    findCustomerByEmail: email => question(() => shop.findCustomerByEmail(email)),
    ordersOf: (customerId, limit) => question(() => shop.ordersOf(customerId, limit)),
    ordersWith: (productId, since) => question(() => shop.ordersWith(productId, since)),
    shippingOptions: () => question(() => shop.shippingOptions()),
    takeOffSale: (key, id) => within(limits.actMs, shop.takeOffSale(key, id)),
    putBackOnSale: (key, id) => within(limits.actMs, shop.putBackOnSale(key, id)),
    replace: (key, order) => within(limits.actMs, shop.replace(key, order)),
  }
}

async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ShopIsSilent()), limitMs)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}
