import { z } from 'zod'

/** What customers said of a product lately: shown beside every order that has it. */
export const radar = z.object({
  /** Contacts against the product in the last 30 days; delivery faults do not count. */
  contacts: z.int(),
  orders: z.int(),
  /** Contacts in each of the last ten weeks, oldest first. */
  weeks: z.array(z.int()),
  /** The last three customers' own words, newest first. */
  words: z.array(z.object({ text: z.string(), at: z.number() })),
})
export type Radar = Readonly<z.infer<typeof radar>>

/**
 * Lives in the space `catalogue`.
 *
 * `sale` tells the truth of the shop: `offAsked` and `onAsked` mean that the shop
 * has been asked and has not said yes; only `off` is off sale.
 */
export const product = z.object({
  id: z.string(),
  space: z.literal('catalogue'),
  sku: z.string(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  priceMinor: z.int(),
  currency: z.string(),
  stock: z.int(),
  /** Which drawing stands for it, and its hue; pictures are drawn by code. */
  picture: z.object({ shape: z.string(), hue: z.int() }),
  /** The merchandising manager who must fix it. */
  ownerId: z.string(),
  sale: z.enum(['on', 'offAsked', 'off', 'onAsked', 'retired']),
  saleSince: z.number(),
  reviewId: z.string().nullable(),
  radar,
})
export type Product = Readonly<z.infer<typeof product>>
