import { z } from 'zod'
import { address } from '../customer/customer.ts'
import { emailAddress } from '../message/message.ts'

/** A replacement as it stands in the composer, before it is sent with the reply. */
export const plannedReplacement = z.object({
  lineId: z.string().max(80),
  orderId: z.string().max(80),
  quantity: z.int().min(1).max(1_000),
  shipping: z.enum(['standard', 'express']),
  address,
  returnNeeded: z.boolean(),
  attempt: z.int().min(1).max(100),
})
export type PlannedReplacement = Readonly<z.infer<typeof plannedReplacement>>

/**
 * Words not yet sent. Lives in its writer's own space, so that it follows them to
 * another device and nobody else. Its id is `<personId>.<ticketId>.<kind>`.
 */
export const draft = z.object({
  id: z.string(),
  space: z.string(),
  ticketId: z.string(),
  kind: z.enum(['reply', 'note']),
  html: z.string().max(500_000),
  text: z.string().max(500_000),
  to: z.array(emailAddress).max(50),
  cc: z.array(emailAddress).max(50),
  replacements: z.array(plannedReplacement).max(20),
  /** The newest customer message when writing began. */
  seenMessageId: z.string().nullable(),
  /** The held reply whose place these words take when they are sent. */
  inPlaceOf: z.string().max(120).optional(),
  savedAt: z.number(),
})
export type Draft = Readonly<z.infer<typeof draft>>

export const draftId = (personId: string, ticketId: string, kind: Draft['kind']): string =>
  `${personId}.${ticketId}.${kind}`
