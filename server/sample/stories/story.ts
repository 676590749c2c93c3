import type { PullReason } from '../../../shared/domain/review/review.ts'
import type { Ticket, TicketEvent } from '../../../shared/domain/ticket/ticket.ts'

/** One thing that happened in a hand-written conversation, `ago` minutes before now. */
export type StoryStep =
  | {
      readonly by: 'customer'
      readonly ago: number
      readonly text: string
      readonly html?: string
      /** Names of the pictures attached. */
      readonly photos?: readonly string[]
      /** A machine answered for them. */
      readonly machine?: 'autoReply'
      /** These words came with a vote No on our last reply. */
      readonly votedNo?: 'wrong' | 'unclear' | 'nothingHappened' | 'other'
    }
  | {
      readonly by: 'us'
      readonly ago: number
      readonly text: string
      /** Who wrote it, if not whoever has the ticket. */
      readonly person?: string
      readonly vote?: 'yes'
      /** A new one of the ordered product, promised in this reply. */
      readonly replacement?: { readonly shipping: 'standard' | 'express'; readonly kept: boolean }
      /** A promise in words, with its day as hours from now. */
      readonly promise?: {
        readonly words: string
        readonly inHours: number
        readonly kept: boolean
      }
    }
  | { readonly by: 'note'; readonly ago: number; readonly text: string; readonly person?: string }
  | {
      readonly by: 'event'
      readonly ago: number
      readonly code: TicketEvent['code']
      readonly facts?: TicketEvent['facts']
      /** Who did it; the hub when nobody did. */
      readonly person?: string
    }

/** A conversation written by hand. Texts may name `{order}`, `{product}` and the like. */
export interface Story {
  /** Reviews and drafts find its ticket by this. */
  readonly key: string
  readonly teamId: 'travel' | 'home'
  readonly customer: {
    readonly name: string
    readonly email: string
    readonly country: string
    readonly years: number
    /** Orders of theirs besides this one. */
    readonly orders?: number
  }
  readonly order?: {
    readonly product: string
    readonly with?: readonly string[]
    readonly placedDays: number
    /** Days ago; null is not delivered yet. */
    readonly deliveredDays: number | null
    readonly words?: string
    readonly state?: 'preparing' | 'underway' | 'lost'
  }
  /** The product that it is about, when there is no order. */
  readonly product?: string
  readonly subject: string
  readonly reasons: readonly string[]
  readonly tags?: readonly string[]
  readonly priority?: Ticket['priority']
  readonly status: Ticket['status']
  readonly assignee: string | null
  readonly holdHours?: number
  /** Somebody pulled the product over this, or told merchandising; a review has it as a point. */
  readonly pulled?: {
    readonly as: PullReason
    readonly grade: 'pull' | 'notify'
    /** Minutes before now. */
    readonly ago: number
    readonly by: string
    /** The customer's words that went with it. */
    readonly words: string
  }
  readonly steps: readonly StoryStep[]
}
