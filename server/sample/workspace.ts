import type { TableName, Tables } from '../../shared/domain/kernel.ts'
import type { Person } from '../../shared/domain/person/person.ts'
import type { ShopCustomer, ShopOrder, ShopProduct, ShopShippingOption } from '../shop/port.ts'

/** Somebody who can sign in to the sample workspace, with one line on what they come for. */
export interface SamplePerson {
  readonly person: Person
  readonly password: string
  readonly about: string
}

/** A row of any table, with the table's name beside it. */
export type SampleRow = {
  [Kind in TableName]: { readonly kind: Kind; readonly row: Tables[Kind] }
}[TableName]

/**
 * A whole invented company: who works there, what their desk holds, and the shop
 * behind it. The same seed, size and time give the same workspace.
 *
 * `rows` holds everything of the desk, people included; it is read once and may be
 * a generator, so that a large workspace never stands in memory whole.
 */
export interface SampleWorkspace {
  readonly people: readonly SamplePerson[]
  readonly rows: Iterable<SampleRow>
  readonly shop: {
    readonly customers: readonly ShopCustomer[]
    readonly orders: readonly ShopOrder[]
    readonly products: readonly ShopProduct[]
    readonly shippingOptions: readonly ShopShippingOption[]
  }
}

export interface SampleOptions {
  readonly seed: number
  readonly tickets: number
  /** Milliseconds since 1970; everything in the workspace happened before. */
  readonly now: number
}
