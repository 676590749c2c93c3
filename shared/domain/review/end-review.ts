import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { hasRole } from '../person/person.ts'
import type { Product } from '../product/product.ts'
import { mayDecide } from './policy.ts'
import type { Review } from './review.ts'
import { canMoveReview } from './workflow.ts'

/**
 * Ends a review: the product returns to the catalogue, is retired, or was not the
 * cause. Someone other than the submitter decides; a product returns only after a
 * recorded fix.
 */
export const endReview = defineCommand({
  args: z.object({
    reviewId: rowId,
    outcome: z.enum(['returned', 'retired', 'notTheProduct']),
    words: z.string().trim().min(3).max(4_000),
  }),
  async run({ tx, args, ctx }) {
    const review = await need(tx.review, args.reviewId)
    if (review.fix?.byId === ctx.actor.id) throw new Refusal('review.ownFix')
    if (!mayDecide(ctx.actor, review)) {
      const onlySupervisor = review.again && hasRole(ctx.actor, 'merchandising')
      throw new Refusal(onlySupervisor ? 'review.supervisorOnly' : 'notAllowed')
    }
    if (!canMoveReview(review.state, args.outcome)) {
      throw new Refusal('review.badMove', { from: review.state })
    }
    await tx.review.put({
      ...review,
      state: args.outcome,
      outcome: {
        kind: args.outcome,
        words: args.words,
        byId: ctx.actor.id,
        byName: ctx.actor.name,
        at: ctx.now,
      },
    })
    const product = await need(tx.product, review.productId)
    await tx.product.put({
      ...product,
      sale: saleAfter(product, review, args.outcome),
      saleSince: ctx.now,
    })
  },
})

/** Back on sale is asked of the shop; it counts when the shop has said yes. */
function saleAfter(
  product: Product,
  review: Review,
  outcome: 'returned' | 'retired' | 'notTheProduct',
): Product['sale'] {
  if (outcome === 'retired') return 'retired'
  if (review.grade === 'notify' || product.sale === 'on') return product.sale
  return 'onAsked'
}
