import { z } from 'zod'

/** When a team works, in its own time zone. */
export const hours = z.object({
  zone: z.string(),
  /** Opening and closing minute of each weekday, Sunday first; null is closed. */
  week: z.array(z.tuple([z.int(), z.int()]).nullable()).length(7),
  /** Days off, as `2026-12-25`. */
  holidays: z.array(z.string()),
})
export type Hours = Readonly<z.infer<typeof hours>>

/** A team and its queue. Lives in the space `people`. */
export const team = z.object({
  id: z.string(),
  space: z.literal('people'),
  name: z.string(),
  /** The mailbox customers write to, and our replies come from. */
  address: z.string(),
  hours,
  /** Working minutes until a customer should have an answer, by priority. */
  targetMinutes: z.object({ normal: z.int(), high: z.int(), urgent: z.int() }),
  signature: z.string(),
})
export type Team = Readonly<z.infer<typeof team>>

/** Why customers write. `product` reasons count against the product, delivery ones do not. */
export const reason = z.object({
  id: z.string(),
  space: z.literal('people'),
  words: z.string(),
  against: z.enum(['product', 'delivery', 'nothing']),
})
export type Reason = Readonly<z.infer<typeof reason>>

/** A text that is used again and again; `{{customer}}` and `{{agent}}` are filled in. */
export const macro = z.object({
  id: z.string(),
  space: z.literal('people'),
  name: z.string(),
  text: z.string(),
})
export type Macro = Readonly<z.infer<typeof macro>>
