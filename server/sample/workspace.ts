import type { Address } from '../../shared/domain/customer/customer.ts'
import type { TableName, Tables } from '../../shared/domain/kernel.ts'
import type { Person } from '../../shared/domain/person/person.ts'
import type { Product } from '../../shared/domain/product/product.ts'
import type { ShippingOption } from '../../shared/domain/remedy/remedy.ts'
import type { ShopCustomer, ShopOrder, ShopProduct } from '../shop/port.ts'

/** What a sample is made from: the same options give the same bytes. */
export interface SampleOptions {
  readonly seed: number
  /** How many tickets; the hand-written ones are always there, so never fewer than those. */
  readonly tickets: number
  /** The moment the sample is for: the longest wait ends here. */
  readonly now: number
}

/** One row of one table. */
export type SampleRow = {
  [N in TableName]: { readonly kind: N; readonly row: Tables[N] }
}[TableName]

/** Somebody who can sign in, and one sentence on what to try as them. */
export interface SamplePerson {
  readonly person: Person
  readonly password: string
  readonly about: string
}

/** A customer of the shop; here everybody has an address. */
export type SampleCustomer = ShopCustomer & { readonly address: Address }

/** A product of the shop, with the drawing that stands for it. */
export type SampleProduct = ShopProduct & Pick<Product, 'picture'>

/** The commerce system behind the sample's rows; cards and catalogue agree with it. */
export interface SampleShop {
  readonly customers: readonly SampleCustomer[]
  /** Newest first. */
  readonly orders: readonly ShopOrder[]
  readonly products: readonly SampleProduct[]
  readonly shippingOptions: readonly ShippingOption[]
}

/** The bytes behind an `attachment` of a message. */
export interface SampleAttachment {
  readonly id: string
  readonly ticketId: string
  readonly messageId: string
  readonly bytes: Uint8Array
}

/** A whole help desk: who works there, every row, the shop behind it. */
export interface SampleWorkspace {
  /** Their `person` rows are here only, not among `rows`. */
  readonly people: readonly SamplePerson[]
  /** Made while it is read; reading it again gives the same rows. */
  readonly rows: Iterable<SampleRow>
  /** One for each attachment that a message in `rows` names; made while it is read. */
  readonly attachments: Iterable<SampleAttachment>
  readonly shop: SampleShop
}
