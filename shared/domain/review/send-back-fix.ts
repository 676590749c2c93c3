import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayDecide } from './policy.ts'

/** Returns a fix to merchandising with the reason why it is not enough. */
export const sendBackFix = defineCommand({
  args: z.object({ reviewId: rowId, words: z.string().trim().min(3).max(4_000) }),
  async run({ tx, args, ctx }) {
    const review = await need(tx.review, args.reviewId)
    if (!mayDecide(ctx.actor, review)) throw new Refusal('notAllowed')
    if (review.state !== 'fixSubmitted') {
      throw new Refusal('review.badMove', { from: review.state })
    }
    const line = { words: args.words, byId: ctx.actor.id, byName: ctx.actor.name, at: ctx.now }
    await tx.review.put({
      ...review,
      state: 'acknowledged',
      fix: null,
      sentBack: [...review.sentBack, line],
    })
  },
})
