import { isEnded } from '../../../shared/domain/review/workflow.ts'
import type { Model } from '../replica/model.ts'
import { type Counts, QUEUE_VIEWS } from './contract.ts'
import { showOutbox } from './show-outbox.ts'

/** The numbers beside the views, and the headline: not yet addressed. */
export function showCounts(model: Model): Counts {
  const views = Object.fromEntries(QUEUE_VIEWS.map(view => [view, model.queue.count(view)]))
  let reviews = 0
  for (const review of model.overlay.rows('review')) if (!isEnded(review)) reviews += 1
  return {
    views: views as Counts['views'],
    outbox: showOutbox(model).length,
    reviews,
    notAddressed: model.queue.count('team') + model.queue.count('snoozed'),
    oldestWaitingSince: model.queue.oldestWaitingSince(),
  }
}
