import { isCommand } from '../../../shared/domain/commands.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { isEnded } from '../../../shared/domain/review/workflow.ts'
import { isPredicted } from '../outbox/pending.ts'
import type { Model } from '../replica/model.ts'
import type { ReviewRow, ViewData, ViewParams } from './contract.ts'

/** Product reviews: the ones still to be worked on first, the oldest clock on top. */
export function showReviews(model: Model, params: ViewParams<'reviews'>): ViewData<'reviews'> {
  return [...model.overlay.rows('review')]
    .filter(review => params.which === 'all' || !isEnded(review))
    .sort(byUrgency)
    .map(review => rowOf(model, review))
}

export function showReview(model: Model, id: string): ViewData<'review'> {
  const review = model.overlay.get('review', id)
  return review === undefined ? null : rowOf(model, review)
}

const byUrgency = (a: Review, b: Review): number =>
  Number(isEnded(a)) - Number(isEnded(b)) ||
  Number(b.safety) - Number(a.safety) ||
  a.acknowledgeBy - b.acknowledgeBy

function rowOf(model: Model, review: Review): ReviewRow {
  const acts = model.outbox.all().filter(act => isPredicted(act) && act.state !== 'settling')
  const about = acts.filter(act => {
    const args = act.args as { reviewId?: unknown; productId?: unknown }
    return args.reviewId === review.id || args.productId === review.productId
  })
  return {
    review,
    product: model.overlay.get('product', review.productId) ?? null,
    pending: about.map(act => act.name).filter(isCommand),
  }
}
