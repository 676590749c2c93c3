import type { Review } from '../../../shared/domain/review/review.ts'
import { isEnded, openPoints } from '../../../shared/domain/review/workflow.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import type { ReviewRow } from '../../engine/views/contract.ts'
import { type DueTone, dueWords, momentWords } from '../../ui/clock.ts'

/** What the right edge of a row says: the clock while it runs, then how it ended. */
export function clockOf(review: Review, now: number): { words: string; tone: DueTone } {
  switch (review.state) {
    case 'open': {
      const due = dueWords(review.acknowledgeBy, now)
      return { tone: due.tone, words: due.tone === 'late' ? due.words : `ack. ${due.words}` }
    }
    case 'acknowledged':
      return { tone: 'later', words: 'being worked on' }
    case 'fixSubmitted':
      return { tone: 'later', words: 'fix submitted' }
    case 'returned':
      return { tone: 'later', words: 'returned' }
    case 'retired':
      return { tone: 'later', words: 'retired' }
    case 'notTheProduct':
      return { tone: 'later', words: 'not the product' }
    default:
      return assertNever(review.state)
  }
}

/** `2 of 3 points answered`. */
export const pointsWords = (review: Review): string =>
  `${review.points.length - openPoints(review)} of ${review.points.length} ${review.points.length === 1 ? 'point' : 'points'} answered`

/** Where the product stands in the shop, as the shop has confirmed it; null while it is simply on sale. */
export function saleWords(
  { review, product, pending }: Pick<ReviewRow, 'review' | 'product' | 'pending'>,
  now: number,
): { effect: 'queued' | 'asked' | null; tone: 'bad' | 'good' | 'plain'; words: string } | null {
  // Of a review that has ended only its end is told: the product may be in another by now.
  if (isEnded(review)) return null
  if (pending.includes('pullProduct'))
    return { effect: 'queued', tone: 'plain', words: 'not yet off sale' }
  if (product === null) return null
  switch (product.sale) {
    case 'on':
      return null
    case 'offAsked':
      return { effect: 'asked', tone: 'plain', words: 'not yet off sale' }
    case 'off':
      return {
        effect: null,
        tone: 'bad',
        words: `off sale since ${momentWords(product.saleSince, now)}`,
      }
    case 'onAsked':
      return { effect: 'asked', tone: 'plain', words: 'not yet back on sale' }
    case 'retired':
      return { effect: null, tone: 'bad', words: 'retired' }
    default:
      return assertNever(product.sale)
  }
}

export interface Step {
  readonly done: boolean
  readonly warn: boolean
  readonly words: string
}

/** What must have happened before the product may return. */
export function stepsToReturn(review: Review): readonly Step[] {
  return [
    { done: review.acknowledgedAt !== null, warn: false, words: 'Acknowledged by merchandising' },
    { done: openPoints(review) === 0, warn: false, words: pointsWords(review) },
    {
      done: review.fix !== null,
      warn: false,
      words: review.fix === null ? 'Fix submitted' : `Fix submitted by ${review.fix.byName}`,
    },
    {
      done: review.outcome?.kind === 'returned',
      warn: false,
      words: 'Release by someone other than the submitter',
    },
    ...(review.again
      ? [{ done: false, warn: true, words: 'Second pull in 30 days: supervisor only' }]
      : []),
  ]
}
