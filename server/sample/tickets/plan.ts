import type { Ticket, TicketStatus } from '../../../shared/domain/ticket/ticket.ts'
import type { Article } from '../catalogue/make-products.ts'
import type { Story } from '../stories/story.ts'
import type { Situation } from '../texts/situation.ts'
import type { Tongue } from '../texts/tongues/tongue.ts'
import type { SampleCustomer } from '../workspace.ts'

/** What is decided about a ticket before a word of it is written. Small: 100,000 are held at once. */
export interface TicketPlan {
  readonly number: number
  readonly teamId: string
  readonly customer: SampleCustomer
  /** Index among the orders that tickets asked for; null is none. */
  readonly orderKey: number | null
  readonly lineIndex: number
  readonly article: Article | null
  readonly status: TicketStatus
  readonly priority: Ticket['priority']
  readonly assigneeId: string | null
  /** When the customer wrote first. */
  readonly openedAt: number
  /** Names of the pictures the customer attached. */
  readonly photos: readonly string[]
  readonly words: Written | Told
}

/** Written by hand. */
export interface Written {
  readonly kind: 'written'
  readonly story: Story
}

/** Composed from what people write in a situation. */
export interface Told {
  readonly kind: 'told'
  readonly situation: Situation
  readonly tongue: Tongue | null
  /** One beat for each message, see shapes.ts. */
  readonly shape: string
  readonly moments: readonly number[]
  /** Which of the situation's letters; each is used before one is used again. */
  readonly letter: number
}

export const ticketId = (number: number): string => `t-${number}`
