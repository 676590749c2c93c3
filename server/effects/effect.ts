import { z } from 'zod'
import { address } from '../../shared/domain/customer/customer.ts'
import { mailbox } from '../../shared/domain/message/message.ts'

/** What each kind of effect is told. Checked when it is run: rows outlive versions of the hub. */
export const EFFECTS = {
  'send-mail': z.object({
    messageId: z.string(),
    /** Since when it may have left: the hub has forgotten since then that it was decided. */
    appliedAt: z.number().optional(),
  }),
  'send-replacement': z.object({
    remedyId: z.string(),
    promiseId: z.string(),
    order: z.object({
      orderId: z.string(),
      lineId: z.string(),
      productId: z.string(),
      quantity: z.int(),
      shipping: z.enum(['standard', 'express']),
      address,
      returnNeeded: z.boolean(),
    }),
  }),
  'take-off-sale': z.object({ productId: z.string() }),
  'put-on-sale': z.object({ productId: z.string() }),
  'count-vote': z.object({ voteId: z.string() }),
  /** Who wrote a mail that was filed without the shop's word. */
  'ask-shop': z.object({
    ticketId: z.string(),
    messageId: z.string(),
    from: mailbox,
    /** The mail opened the ticket: what it says of an order is the ticket's. */
    opened: z.boolean(),
  }),
} as const

export type EffectKind = keyof typeof EFFECTS
export type EffectPayload<K extends EffectKind> = z.infer<(typeof EFFECTS)[K]>

/** Something that must happen in the world because something was decided. */
export interface NewEffect {
  readonly kind: EffectKind
  readonly subject: string
  readonly key: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly after: readonly string[]
  /** Not before this time. */
  readonly runAt?: number
}
