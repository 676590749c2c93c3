import { HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import { STORIES } from '../stories/stories.ts'
import { REVIEW_PLANS } from './review-plans.ts'

/** Whether the shop sold a product at a time: not between a pull and its return. */
export type Sold = (articleId: string, at: number) => boolean

export function soldAt(now: number): Sold {
  const gaps = REVIEW_PLANS.map(({ product, points, outcome }) => {
    const ago = points.map(({ story }) => STORIES.find(one => one.key === story)?.pulled?.ago ?? 0)
    return {
      product,
      from: now - Math.max(...ago) * MINUTE_MS,
      to: outcome === undefined ? now : now - outcome.hoursAgo * HOUR_MS,
    }
  })
  return (articleId, at) =>
    !gaps.some(gap => gap.product === articleId && at >= gap.from && at <= gap.to)
}
