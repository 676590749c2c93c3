import { sql as raw } from 'kysely'
import { DAY_MS } from '../../shared/lib/time.ts'
import type { Db, Sql } from '../db/schema.ts'
import { inTransaction } from '../db/transact.ts'
import { contentHash } from '../sync/content-hash.ts'
import { meetFault } from './faults.ts'
import {
  AskedBefore,
  type ReplacementOrder,
  type Shop,
  type ShopCustomer,
  type ShopOrder,
  type ShopProduct,
  ShopRefusal,
  type ShopShippingOption,
} from './port.ts'

const HIDDEN = { like: /[\\%_]/g }
const inLike = (text: string): string => `%${text.replace(HIDDEN.like, '\\$&')}%`

/** The shop inside the hub, over its own tables: for trying, for training, for tests. */
export function sampleShop(db: Db, now: () => number): Shop {
  /**
   * Does `act` once per key and keeps its answer, a no as well: whoever was told so may have asked
   * for the goods under another key since. A fault is met before anything is done, never by a
   * call that was answered already: a no to goods that have left would be a lie.
   */
  async function once<T extends object>(
    key: string,
    call: { act: string; content: unknown },
    act: (sql: Sql) => Promise<T>,
  ): Promise<T> {
    const hash = contentHash(call)
    const keep = (sql: Db | Sql, answer: object) =>
      sql
        .insertInto('shop_call')
        .values({ key, content_hash: hash, answer: JSON.stringify(answer) })
    const before = await answered<T>(db, key, hash)
    if (before !== undefined) return before.answer
    try {
      await meetFault(db, call.act)
      return await inTransaction(db, async sql => {
        const theirs = await answered<T>(sql, key, hash)
        if (theirs !== undefined) return theirs.answer
        const answer = await act(sql)
        await keep(sql, answer).execute()
        return answer
      })
    } catch (error) {
      if (!(error instanceof ShopRefusal)) throw error
      await keep(db, { no: error.words })
        .onConflict(clash => clash.doNothing())
        .execute()
      // Who asked the same at the same moment may have had a yes.
      const kept = await answered<T>(db, key, hash)
      if (kept === undefined) throw error
      return kept.answer
    }
  }

  const setSale = (key: string, act: string, productId: string, onSale: boolean) =>
    once(key, { act, content: productId }, async sql => {
      const { numUpdatedRows } = await sql
        .updateTable('shop_product')
        .set({ on_sale: onSale })
        .where('id', '=', productId)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw new ShopRefusal('The shop does not know this product.')
      return { onSale }
    })

  return {
    async search(text, limit) {
      const rows = await db
        .selectFrom('shop_product')
        .selectAll()
        .where(raw<string>`data->>'name' || ' ' || (data->>'sku')`, 'ilike', inLike(text))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(row => ({ ...row.data, onSale: row.on_sale }) as unknown as ShopProduct)
    },
    async takeOffSale(key, productId) {
      await setSale(key, 'takeOffSale', productId, false)
    },
    async putBackOnSale(key, productId) {
      await setSale(key, 'putBackOnSale', productId, true)
    },
    async findCustomerByEmail(email) {
      await meetFault(db, 'findCustomer')
      const row = await db
        .selectFrom('shop_customer')
        .select('data')
        .where(raw<boolean>`emails @> ${JSON.stringify([email.toLowerCase()])}::jsonb`)
        .orderBy('id')
        .executeTakeFirst()
      return row === undefined ? null : (row.data as unknown as ShopCustomer)
    },
    async ordersOf(customerId, limit) {
      const rows = await db
        .selectFrom('shop_order')
        .select('data')
        .where('customer_id', '=', customerId)
        .orderBy('placed_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(row => row.data as unknown as ShopOrder)
    },
    async ordersWith(productId, since) {
      const rows = await db
        .selectFrom('shop_order')
        .select('data')
        .where('placed_at', '>=', since)
        .where(raw<boolean>`data->'lines' @> ${JSON.stringify([{ productId }])}::jsonb`)
        .orderBy('placed_at', 'desc')
        .execute()
      return rows.map(row => row.data as unknown as ShopOrder)
    },
    async shippingOptions() {
      const rows = await db.selectFrom('shop_shipping').select('data').orderBy('id').execute()
      return rows.map(row => row.data as unknown as ShopShippingOption)
    },
    replace: (key, order) =>
      once(key, { act: 'replace', content: order }, sql => sendAgain(sql, order, now())),
  }
}

/**
 * What was answered under this key before; undefined when it was not asked yet. Throws the no
 * that was said, or one of its own where the content is another; AskedBefore where goods have left.
 */
async function answered<T>(
  db: Db | Sql,
  key: string,
  hash: string,
): Promise<{ answer: T } | undefined> {
  const before = await db
    .selectFrom('shop_call')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst()
  if (before === undefined) return undefined
  const { content_hash, answer } = before
  if (content_hash !== hash) {
    const { reference, arrivesBy } = answer
    if (typeof reference === 'string') {
      throw new AskedBefore({ reference, arrivesBy: Number(arrivesBy) })
    }
    throw new ShopRefusal('This was asked before with other content.')
  }
  if (typeof answer['no'] === 'string') throw new ShopRefusal(answer['no'])
  return { answer: answer as T }
}

async function sendAgain(sql: Sql, order: ReplacementOrder, now: number) {
  const product = await sql
    .selectFrom('shop_product')
    .selectAll()
    .where('id', '=', order.productId)
    .forUpdate()
    .executeTakeFirst()
  if (product === undefined) throw new ShopRefusal('The shop does not know this product.')
  const stock = Number(product.data['stock'] ?? 0)
  if (stock < order.quantity) throw new ShopRefusal('There is not enough in stock.')
  await sql
    .updateTable('shop_product')
    .set({ data: JSON.stringify({ ...product.data, stock: stock - order.quantity }) })
    .where('id', '=', order.productId)
    .execute()
  const option = await sql
    .selectFrom('shop_shipping')
    .select('data')
    .where('id', '=', order.shipping)
    .executeTakeFirst()
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from shop_call where answer ? 'reference'
  `.execute(sql)
  const reference = `RP-${String(10_001 + (rows[0]?.n ?? 0))}`
  return { reference, arrivesBy: now + Number(option?.data['days'] ?? 3) * DAY_MS }
}
