import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayAnswer } from './policy.ts'

/** Merchandising says: seen, and being worked on. Stops the 24-hour clock. */
export const acknowledgeReview = defineCommand({
  args: z.object({ reviewId: rowId }),
  async run({ tx, args, ctx }) {
    const review = await need(tx.review, args.reviewId)
    if (!mayAnswer(ctx.actor, review)) throw new Refusal('notAllowed')
    if (review.acknowledgedAt !== null) return
    if (review.state !== 'open') throw new Refusal('review.badMove', { from: review.state })
    await tx.review.put({ ...review, state: 'acknowledged', acknowledgedAt: ctx.now })
  },
})
