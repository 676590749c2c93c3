import { z } from 'zod'
import { address } from '../customer/customer.ts'

/** How goods travel, from the shop. Lives in the space `catalogue`. */
export const shippingOption = z.object({
  id: z.enum(['standard', 'express']),
  space: z.literal('catalogue'),
  name: z.string(),
  costMinor: z.int(),
  currency: z.string(),
  /** Working days until it arrives. */
  days: z.int(),
})
export type ShippingOption = Readonly<z.infer<typeof shippingOption>>

/**
 * What we did to set one order line right. Its id is the order line's, so a line
 * has one remedy for all teams and devices: the first to arrive wins.
 *
 * `asked`: decided by the hub, the shop has not answered. `done`: the shop said
 * yes. `failed`: the shop said no; another attempt may follow.
 */
export const remedy = z.object({
  id: z.string(),
  space: z.string(),
  ticketId: z.string(),
  kind: z.literal('replacement'),
  orderId: z.string(),
  orderNumber: z.string(),
  customerId: z.string(),
  productId: z.string(),
  productName: z.string(),
  quantity: z.int().min(1),
  amountMinor: z.int(),
  currency: z.string(),
  shipping: z.enum(['standard', 'express']),
  arrivesBy: z.number(),
  address,
  returnNeeded: z.boolean(),
  attempt: z.int(),
  state: z.enum(['asked', 'done', 'failed']),
  failure: z.string().nullable(),
  byId: z.string(),
  byName: z.string(),
  at: z.number(),
  /** The reply that promises it, when they travel together. */
  messageId: z.string().nullable(),
  /** The shop's own number for it, once done. */
  shopReference: z.string().nullable(),
})
export type Remedy = Readonly<z.infer<typeof remedy>>

/** What a person has given away today. Lives in their own space. */
export const allowance = z.object({
  id: z.string(),
  space: z.string(),
  usedMinor: z.int(),
  /** The UTC day that `usedMinor` counts, as `2026-11-22`. */
  usedOn: z.string(),
})
export type Allowance = Readonly<z.infer<typeof allowance>>
