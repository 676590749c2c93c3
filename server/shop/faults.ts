import { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { ShopRefusal } from './port.ts'

/**
 * A failure of the sample shop that somebody switched on. `down`: no answer, so the
 * hub tries again. `no`: a refusal for good. It happens `times` times.
 */
export const shopFault = z.object({
  act: z.enum(['takeOffSale', 'putBackOnSale', 'replace', 'findCustomer']),
  kind: z.enum(['down', 'no']),
  words: z.string().max(200).default('The warehouse cannot send it.'),
  times: z.int().min(0).max(1_000_000).default(1),
})
export type ShopFault = z.infer<typeof shopFault>

/** Switches a failure on, or off with `times: 0`. */
export async function switchFault(db: Db, fault: ShopFault): Promise<void> {
  await db
    .insertInto('shop_fault')
    .values(fault)
    .onConflict(clash => clash.column('act').doUpdateSet(fault))
    .execute()
}

/** Throws if a failure of this act is switched on, and counts it down. */
export async function meetFault(db: Db, act: string): Promise<void> {
  const fault = await db
    .updateTable('shop_fault')
    .set(eb => ({ times: eb('times', '-', 1) }))
    .where('act', '=', act)
    .where('times', '>', 0)
    .returningAll()
    .executeTakeFirst()
  if (fault === undefined) return
  if (fault.kind === 'no') throw new ShopRefusal(fault.words)
  throw new Error('the shop does not answer')
}
