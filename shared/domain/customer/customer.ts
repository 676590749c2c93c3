import { z } from 'zod'

export const address = z.object({
  name: z.string().max(200),
  street: z.string().max(300),
  postcode: z.string().max(20),
  city: z.string().max(200),
  country: z.string().max(100),
})
export type Address = Readonly<z.infer<typeof address>>

export const orderLine = z.object({
  id: z.string(),
  productId: z.string(),
  name: z.string(),
  quantity: z.int().min(1),
  /** Price of one, minor units. */
  priceMinor: z.int(),
})
export type OrderLine = Readonly<z.infer<typeof orderLine>>

export const order = z.object({
  id: z.string(),
  number: z.string(),
  placedAt: z.number(),
  currency: z.string(),
  /** What the carrier says, in words, and since when. */
  delivery: z.object({
    state: z.enum(['preparing', 'underway', 'delivered', 'lost']),
    words: z.string(),
    at: z.number(),
  }),
  lines: z.array(orderLine),
})
export type Order = Readonly<z.infer<typeof order>>

/**
 * What a team knows of a customer: one card per customer and team, because a row
 * lives in one space. Orders are the shop's, newest first, copied by the hub.
 */
export const customer = z.object({
  /** `<customerId>.<teamId>` */
  id: z.string(),
  space: z.string(),
  customerId: z.string(),
  name: z.string(),
  emails: z.array(z.string()),
  since: z.number(),
  address: address.nullable(),
  orderCount: z.int(),
  ticketCount: z.int(),
  helpfulYes: z.int(),
  helpfulNo: z.int(),
  orders: z.array(order),
})
export type Customer = Readonly<z.infer<typeof customer>>

export const cardId = (customerId: string, teamId: string): string => `${customerId}.${teamId}`
