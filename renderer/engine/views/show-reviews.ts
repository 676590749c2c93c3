import { isCommand } from '../../../shared/domain/commands.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { isEnded } from '../../../shared/domain/review/workflow.ts'
import type { Engine } from '../engine.ts'
import { isPredicted } from '../outbox/pending.ts'
import type { ReviewRow, ViewData, ViewParams } from './contract.ts'

/** Product reviews: the ones still to be worked on first, the oldest clock on top. */
export function showReviews(engine: Engine, params: ViewParams<'reviews'>): ViewData<'reviews'> {
  return [...engine.overlay.rows('review')]
    .filter(review => params.which === 'all' || !isEnded(review))
    .sort(byUrgency)
    .map(review => rowOf(engine, review))
}

export function showReview(engine: Engine, id: string): ViewData<'review'> {
  const review = engine.overlay.get('review', id)
  return review === undefined ? null : rowOf(engine, review)
}

const byUrgency = (a: Review, b: Review): number =>
  Number(isEnded(a)) - Number(isEnded(b)) ||
  Number(b.safety) - Number(a.safety) ||
  a.acknowledgeBy - b.acknowledgeBy

function rowOf(engine: Engine, review: Review): ReviewRow {
  const acts = engine.outbox.all().filter(act => isPredicted(act) && act.state !== 'settling')
  const about = acts.filter(act => {
    const args = act.args as { reviewId?: unknown; productId?: unknown }
    return args.reviewId === review.id || args.productId === review.productId
  })
  return {
    review,
    product: engine.overlay.get('product', review.productId) ?? null,
    pending: about.map(act => act.name).filter(isCommand),
  }
}
