import type { Address, Order } from '../../shared/domain/customer/customer.ts'
import type { Product } from '../../shared/domain/product/product.ts'
import type { ShippingOption } from '../../shared/domain/remedy/remedy.ts'

/** A buyer as the shop knows them. `emails` are lower case; the first is the main one. */
export interface ShopCustomer {
  readonly id: string
  readonly name: string
  readonly emails: readonly string[]
  readonly since: number
  readonly address: Address | null
}

/** An order with whom it belongs to; otherwise the same shape that a customer's card shows. */
export type ShopOrder = Order & { readonly customerId: string }

/** What the shop sells. Its own word on `onSale` is the only one that counts. */
export type ShopProduct = Pick<
  Product,
  'id' | 'sku' | 'name' | 'category' | 'description' | 'priceMinor' | 'currency' | 'stock'
> & { readonly onSale: boolean }

export type ShopShippingOption = Omit<ShippingOption, 'space'>

export interface ReplacementOrder {
  readonly orderId: string
  readonly lineId: string
  readonly productId: string
  readonly quantity: number
  readonly shipping: ShippingOption['id']
  readonly address: Address
  readonly returnNeeded: boolean
}

/**
 * The shop said no, for good: the same call will not succeed later. `words` are for
 * the agent. Any other error means that nobody knows, and the call is made again
 * with the same key.
 */
export class ShopRefusal extends Error {
  readonly words: string

  constructor(words: string) {
    super(`the shop said no: ${words}`)
    this.name = 'ShopRefusal'
    this.words = words
  }
}

/** What the shop calls the goods that it sends again, and the day they arrive. */
export interface SentAgain {
  readonly reference: string
  readonly arrivesBy: number
}

/**
 * The goods have left under this key, asked for with other content: by a hub that has forgotten it
 * since. No plain no: after one, they would be asked for under another key and leave twice.
 */
export class AskedBefore extends Error {
  readonly sent: SentAgain

  constructor(sent: SentAgain) {
    super('the shop has sent this before, asked for with other content')
    this.name = 'AskedBefore'
    this.sent = sent
  }
}

/**
 * The commerce system that the hub drives. Calls that change something take a `key`:
 * the same key again answers as the first time, a no as well, and does nothing twice; the
 * same key with other content is a ShopRefusal, or AskedBefore where goods have left under it.
 */
export interface Shop {
  search(text: string, limit: number): Promise<readonly ShopProduct[]>
  takeOffSale(key: string, productId: string): Promise<void>
  putBackOnSale(key: string, productId: string): Promise<void>
  findCustomerByEmail(email: string): Promise<ShopCustomer | null>
  /** Newest first. */
  ordersOf(customerId: string, limit: number): Promise<readonly ShopOrder[]>
  /** Orders placed since then that have this product, newest first. */
  ordersWith(productId: string, since: number): Promise<readonly ShopOrder[]>
  shippingOptions(): Promise<readonly ShopShippingOption[]>
  /** Sends goods again. */
  replace(key: string, order: ReplacementOrder): Promise<SentAgain>
}
