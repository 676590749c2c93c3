import { z } from 'zod'

export const pullReason = z.enum([
  'safety',
  'defect',
  'differs',
  'wrongItem',
  'packaging',
  'counterfeit',
])
export type PullReason = z.infer<typeof pullReason>

/** What was changed so that it does not happen again. */
export const change = z.enum(['listing', 'packaging', 'stock', 'supplier', 'nothing'])

const by = { byId: z.string(), byName: z.string(), at: z.number() }

/** One complaint, to be answered on its own. */
export const point = z.object({
  id: z.string(),
  reason: pullReason,
  words: z.string(),
  customerName: z.string(),
  ticketId: z.string(),
  ticketNumber: z.int(),
  orderNumber: z.string(),
  ...by,
  answer: z.object({ found: z.string(), change, ...by }).nullable(),
})
export type Point = Readonly<z.infer<typeof point>>

export const reviewState = z.enum([
  'open',
  'acknowledged',
  'fixSubmitted',
  'returned',
  'retired',
  'notTheProduct',
])
export type ReviewState = z.infer<typeof reviewState>

/**
 * The work that follows a pull, until the product is returned or retired.
 * Lives in the space `catalogue`.
 */
export const review = z.object({
  id: z.string(),
  space: z.literal('catalogue'),
  productId: z.string(),
  productName: z.string(),
  ownerId: z.string(),
  /** `notify` leaves the product on sale; `pull` takes it off. */
  grade: z.enum(['notify', 'pull']),
  state: reviewState,
  safety: z.boolean(),
  openedAt: z.number(),
  openedById: z.string(),
  openedByName: z.string(),
  acknowledgeBy: z.number(),
  acknowledgedAt: z.number().nullable(),
  points: z.array(point),
  fix: z.object({ words: z.string(), ...by }).nullable(),
  sentBack: z.array(z.object({ words: z.string(), ...by })),
  outcome: z
    .object({ kind: z.enum(['returned', 'retired', 'notTheProduct']), words: z.string(), ...by })
    .nullable(),
  /** Pulled for the same reason within 30 days before: only a supervisor may release it. */
  again: z.boolean(),
  /** The review that the product returned from last, before this one; older rows do not say. */
  returnedFrom: z.string().nullable().optional(),
})
export type Review = Readonly<z.infer<typeof review>>
