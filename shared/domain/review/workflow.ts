import { DAY_MS } from '../../lib/time.ts'
import type { Review, ReviewState } from './review.ts'

/** Merchandising acknowledges a pull within a day. */
export const ACKNOWLEDGE_WITHIN_MS = DAY_MS
/** A second pull for the same reason within this time needs a supervisor. */
export const AGAIN_WITHIN_MS = 30 * DAY_MS

/** Which state may follow which. The last three end the review. */
export const NEXT_REVIEW: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  open: ['acknowledged', 'fixSubmitted', 'retired', 'notTheProduct'],
  acknowledged: ['fixSubmitted', 'retired', 'notTheProduct'],
  fixSubmitted: ['acknowledged', 'returned', 'retired', 'notTheProduct'],
  returned: [],
  retired: [],
  notTheProduct: [],
}

export const canMoveReview = (from: ReviewState, to: ReviewState): boolean =>
  NEXT_REVIEW[from].includes(to)

export const isEnded = (review: Review): boolean => NEXT_REVIEW[review.state].length === 0

export const openPoints = (review: Review): number =>
  review.points.filter(point => point.answer === null).length
