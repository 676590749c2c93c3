import type { PullReason, Review } from '../../../shared/domain/review/review.ts'

/** One complaint of a review: which story it comes from, and what merchandising found. */
export interface PlannedPoint {
  readonly story: string
  readonly reason: PullReason
  readonly words: string
  readonly byId: string
  readonly hoursAgo: number
  readonly answer?: {
    readonly found: string
    readonly change: 'listing' | 'packaging' | 'stock' | 'supplier' | 'nothing'
    readonly hoursAgo: number
  }
}

/** A review as it stands, in hours before now. */
export interface PlannedReview {
  readonly id: string
  readonly product: string
  readonly state: Review['state']
  readonly grade: Review['grade']
  readonly safety: boolean
  readonly again: boolean
  readonly acknowledgedHoursAgo: number | null
  readonly points: readonly PlannedPoint[]
  readonly fix?: { readonly words: string; readonly hoursAgo: number }
  readonly sentBack?: { readonly words: string; readonly byId: string; readonly hoursAgo: number }
  readonly outcome?: { readonly words: string; readonly byId: string; readonly hoursAgo: number }
}

/** The newest review of a product stands last. */
export const REVIEW_PLANS: readonly PlannedReview[] = []
