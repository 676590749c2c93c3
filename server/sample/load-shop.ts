import type { Sql } from '../db/schema.ts'
import { storable } from '../db/storable.ts'
import type { SampleShop } from './workspace.ts'

const BATCH = 1_000

const json = (value: object): string => JSON.stringify(storable(value))

/** Fills the tables of the sample shop. */
export async function loadShop(sql: Sql, shop: SampleShop): Promise<void> {
  await inBatches(shop.products, batch =>
    sql
      .insertInto('shop_product')
      .values(batch.map(one => ({ id: one.id, on_sale: one.onSale, data: json(one) })))
      .execute(),
  )
  await inBatches(shop.customers, batch =>
    sql
      .insertInto('shop_customer')
      .values(
        batch.map(one => ({
          id: one.id,
          emails: JSON.stringify(one.emails.map(email => email.toLowerCase())),
          data: json(one),
        })),
      )
      .execute(),
  )
  await inBatches(shop.orders, batch =>
    sql
      .insertInto('shop_order')
      .values(
        batch.map(one => ({
          id: one.id,
          customer_id: one.customerId,
          placed_at: one.placedAt,
          data: json(one),
        })),
      )
      .execute(),
  )
  await inBatches(shop.shippingOptions, batch =>
    sql
      .insertInto('shop_shipping')
      .values(batch.map(one => ({ id: one.id, data: json(one) })))
      .execute(),
  )
}

async function inBatches<T>(all: readonly T[], write: (batch: T[]) => Promise<unknown>) {
  for (let from = 0; from < all.length; from += BATCH) await write(all.slice(from, from + BATCH))
}
