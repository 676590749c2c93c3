import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayAnswer } from './policy.ts'
import { change } from './review.ts'
import { isEnded } from './workflow.ts'

/** Answers one complaint: what was found, and what was changed because of it. */
export const answerPoint = defineCommand({
  args: z.object({
    reviewId: rowId,
    pointId: rowId,
    found: z.string().trim().min(3).max(4_000),
    change,
  }),
  async run({ tx, args, ctx }) {
    const review = await need(tx.review, args.reviewId)
    if (!mayAnswer(ctx.actor, review)) throw new Refusal('notAllowed')
    if (isEnded(review)) throw new Refusal('review.badMove', { from: review.state })
    if (!review.points.some(point => point.id === args.pointId)) {
      throw new Refusal('notFound', { id: args.pointId })
    }
    const answer = {
      found: args.found,
      change: args.change,
      byId: ctx.actor.id,
      byName: ctx.actor.name,
      at: ctx.now,
    }
    await tx.review.put({
      ...review,
      state: review.state === 'open' ? 'acknowledged' : review.state,
      acknowledgedAt: review.acknowledgedAt ?? ctx.now,
      points: review.points.map(point =>
        point.id === args.pointId ? { ...point, answer } : point,
      ),
    })
  },
})
