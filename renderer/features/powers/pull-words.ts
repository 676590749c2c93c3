import type { PullReason } from '../../../shared/domain/review/review.ts'

interface Pull {
  readonly grade: 'notify' | 'pull'
  readonly reason: PullReason
  readonly productName: string
  readonly offline: boolean
  /** A pull that is under way already. */
  readonly running: boolean
}

/** What will happen, to whom and when, before somebody presses the button. */
export function pullEffects({
  grade,
  reason,
  productName,
  offline,
  running,
}: Pull): readonly string[] {
  const when = offline ? 'As soon as you are online' : 'Now'
  return [
    running
      ? `${when}: your complaint joins the review that is under way.`
      : `${when}: a review opens and its merchandising manager has 24 h to acknowledge it.`,
    ...(grade === 'pull' && !running
      ? [
          offline
            ? `${productName} stays on sale until then: queued, not yet off sale.`
            : `The shop is asked to take ${productName} off sale. It counts when the shop says yes.`,
        ]
      : []),
    ...(grade === 'notify' ? [`${productName} stays on sale.`] : []),
    ...(reason === 'safety' ? ['Safety: the supervisors are alerted at once.'] : []),
    'You and the customer’s ticket are told the outcome.',
  ]
}

/** What has happened after it. */
export function pulledWords(
  grade: 'notify' | 'pull',
  productName: string,
  offline: boolean,
): string {
  if (offline)
    return grade === 'pull'
      ? `Pull queued; ${productName} is not yet off sale`
      : 'Queued for merchandising'
  return grade === 'pull'
    ? `The shop is asked to take ${productName} off sale`
    : 'Merchandising is told'
}
