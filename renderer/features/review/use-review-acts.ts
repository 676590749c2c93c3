import type { z } from 'zod'
import type { change, Review } from '../../../shared/domain/review/review.ts'
import { useAct } from '../act.ts'

type Change = z.infer<typeof change>
type Outcome = NonNullable<Review['outcome']>['kind']

const ENDED_WORDS: Readonly<Record<Outcome, string>> = {
  returned: 'The shop is asked to put it back on sale',
  retired: 'Retired from the catalogue',
  notTheProduct: 'Closed: not the product’s fault',
}

/** What can be done to a review. A decision is an act like any other: kept, sent, confirmed. */
export function useReviewActs({ id }: Review) {
  const act = useAct()
  return {
    acknowledge: () => act('acknowledgeReview', { reviewId: id }, { done: 'Acknowledged' }),
    answer: (pointId: string, found: string, changed: Change) =>
      act('answerPoint', { reviewId: id, pointId, found, change: changed }, { done: 'Answered' }),
    submitFix: (words: string) =>
      act('submitFix', { reviewId: id, words }, { done: 'Fix submitted' }),
    sendBack: (words: string) =>
      act('sendBackFix', { reviewId: id, words }, { done: 'Sent back to merchandising' }),
    end: (outcome: Outcome, words: string) =>
      act('endReview', { reviewId: id, outcome, words }, { done: ENDED_WORDS[outcome] }),
  }
}

export type ReviewActs = ReturnType<typeof useReviewActs>
