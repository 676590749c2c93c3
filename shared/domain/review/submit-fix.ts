import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayAnswer } from './policy.ts'
import { canMoveReview, openPoints } from './workflow.ts'

/** Says that the product is fixed. Only when every complaint has its answer. */
export const submitFix = defineCommand({
  args: z.object({ reviewId: rowId, words: z.string().trim().min(3).max(4_000) }),
  async run({ tx, args, ctx }) {
    const review = await need(tx.review, args.reviewId)
    if (!mayAnswer(ctx.actor, review)) throw new Refusal('notAllowed')
    if (!canMoveReview(review.state, 'fixSubmitted')) {
      throw new Refusal('review.badMove', { from: review.state })
    }
    const open = openPoints(review)
    if (open > 0) throw new Refusal('review.pointsOpen', { open })
    await tx.review.put({
      ...review,
      state: 'fixSubmitted',
      acknowledgedAt: review.acknowledgedAt ?? ctx.now,
      fix: { words: args.words, byId: ctx.actor.id, byName: ctx.actor.name, at: ctx.now },
    })
  },
})
