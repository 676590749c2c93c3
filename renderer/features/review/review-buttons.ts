import { type Actor, hasRole } from '../../../shared/domain/person/person.ts'
import { mayAnswer, mayDecide } from '../../../shared/domain/review/policy.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { canMoveReview, isEnded, openPoints } from '../../../shared/domain/review/workflow.ts'

export type ReviewAct =
  | 'acknowledge'
  | 'submitFix'
  | 'return'
  | 'sendBack'
  | 'retire'
  | 'notTheProduct'

export interface ReviewButton {
  readonly act: ReviewAct
  readonly words: string
  readonly primary: boolean
  /** Why it cannot be done yet; null when it can. */
  readonly blocked: string | null
}

/** The buttons one person sees on one review. The same rules as the commands ask. */
export function reviewButtons(me: Actor, review: Review): readonly ReviewButton[] {
  if (isEnded(review)) return []
  const buttons: ReviewButton[] = []
  if (mayAnswer(me, review)) {
    if (review.acknowledgedAt === null) {
      buttons.push({ act: 'acknowledge', words: 'Acknowledge', primary: true, blocked: null })
    } else if (review.fix === null) {
      const open = openPoints(review)
      const blocked =
        open === 0 ? null : `${open} of ${review.points.length} complaints have no answer yet.`
      buttons.push({ act: 'submitFix', words: 'Submit the fix', primary: true, blocked })
    }
  }
  const blocked = returnBlocked(me, review)
  // One primary per view: somebody who is owner and supervisor first finishes as owner.
  const primary = !buttons.some(one => one.primary)
  if (mayDecide(me, review)) {
    if (review.state === 'fixSubmitted') {
      buttons.push({ act: 'sendBack', words: 'Send back', primary: false, blocked: null })
    }
    if (hasRole(me, 'supervisor')) {
      if (canMoveReview(review.state, 'notTheProduct')) {
        buttons.push({
          act: 'notTheProduct',
          words: 'Not the product',
          primary: false,
          blocked: null,
        })
      }
      buttons.push({ act: 'retire', words: 'Retire', primary: false, blocked: null })
    }
    buttons.push({ act: 'return', words: 'Return to catalogue', primary, blocked })
  } else if (hasRole(me, 'merchandising') && review.fix !== null) {
    buttons.push({ act: 'return', words: 'Return to catalogue', primary, blocked })
  }
  return buttons
}

/** Why this person cannot release it now. */
function returnBlocked(me: Actor, review: Review): string | null {
  if (review.fix === null) return 'No fix has been submitted yet.'
  if (review.fix.byId === me.id) return 'You submitted this fix; somebody else must release it.'
  if (!mayDecide(me, review)) {
    return 'Pulled twice for the same reason within 30 days: only a supervisor can release it.'
  }
  return null
}
