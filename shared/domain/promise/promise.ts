import { z } from 'zod'

/** A dated commitment to a customer, with an owner. The act in `remedyId` keeps it. */
export const promise = z.object({
  id: z.string(),
  space: z.string(),
  ticketId: z.string(),
  words: z.string(),
  dueAt: z.number(),
  ownerId: z.string(),
  remedyId: z.string().nullable(),
  state: z.enum(['open', 'kept', 'withdrawn']),
  madeAt: z.number(),
})
export type CustomerPromise = Readonly<z.infer<typeof promise>>
