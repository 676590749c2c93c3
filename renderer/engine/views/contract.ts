import type { CommandName } from '../../../shared/domain/commands.ts'
import type { Customer } from '../../../shared/domain/customer/customer.ts'
import type { Draft } from '../../../shared/domain/draft/draft.ts'
import type { Message, Note } from '../../../shared/domain/message/message.ts'
import type { Actor, Person } from '../../../shared/domain/person/person.ts'
import type { Product } from '../../../shared/domain/product/product.ts'
import type { CustomerPromise } from '../../../shared/domain/promise/promise.ts'
import type { Authority } from '../../../shared/domain/remedy/authority.ts'
import type { Remedy, ShippingOption } from '../../../shared/domain/remedy/remedy.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import type { Macro, Reason, Team } from '../../../shared/domain/team/team.ts'
import type { Ticket, TicketEvent } from '../../../shared/domain/ticket/ticket.ts'
import type { Missing } from '../../../shared/domain/ticket/workflow.ts'

export const QUEUE_VIEWS = [
  'mine',
  'team',
  'unassigned',
  'waiting',
  'snoozed',
  'drafts',
  'all',
] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** What a list is narrowed to; what is not named here narrows nothing. */
export type QueueFilter = Partial<
  Readonly<Pick<Ticket, 'status' | 'priority'> & { teamId: string; productId: string }>
>

export const asksNothing = ({ status, priority, teamId, productId }: QueueFilter): boolean =>
  [status, priority, teamId, productId].every(one => one === undefined)

/** What is to be different in it; undefined takes a thing away. */
export type FilterChange = { readonly [K in keyof QueueFilter]: QueueFilter[K] | undefined }

/** How an act on this device stands, in the one vocabulary that every screen uses. */
export type ActState = 'undoable' | 'queued' | 'sending' | 'held' | 'refused'

/** The connection, the queue of acts and the age of the copy: the status line. */
export interface SyncStatus {
  /** `starting`: the copy is being opened. `firstSync`: nothing is here yet, it is being fetched. */
  readonly connection:
    | 'starting'
    | 'firstSync'
    | 'online'
    | 'catchingUp'
    | 'offline'
    | 'signedOut'
    | 'appTooOld'
    | 'hubTooOld'
  readonly offlineSince: number | null
  /** Rows fetched so far, while catching up. */
  readonly progress: { readonly done: number; readonly total: number | null } | null
  readonly queued: number
  /** What is on this computer alone: acts, those that the hub refused among them, and drafts. */
  readonly unsent: { readonly acts: number; readonly drafts: number }
  /** Acts and replies that need the person. */
  readonly attention: number
  /** When the copy last agreed with the hub; null before the first time. */
  readonly asOf: number | null
  readonly oldestPendingAt: number | null
  /** How far this computer's clock is off the hub's, milliseconds; null when unknown. */
  readonly clockOffMs: number | null
  /** Something the person must be told: disk full, a copy that was rebuilt. */
  readonly trouble: {
    readonly code: 'diskFull' | 'rebuilt' | 'recovered' | 'lost' | 'storageFailed'
    readonly detail: string
  } | null
}

export interface Counts {
  readonly views: Readonly<Record<QueueView, number>>
  readonly outbox: number
  /** Reviews that are not ended. */
  readonly reviews: number
  /** The headline: tickets not yet addressed, and since when the oldest customer waits. */
  readonly notAddressed: number
  readonly oldestWaitingSince: number | null
}

/** One line of the queue. */
export interface QueueRow {
  readonly ticket: Ticket
  readonly assigneeName: string | null
  /** Acts of this device on the ticket that are not yet in effect. */
  readonly pending: readonly CommandName[]
  /** One of them is a reply that takes a replacement with it. */
  readonly pendingReplacement: boolean
  readonly held: boolean
  readonly hasDraft: boolean
}

export type ConversationItem =
  | {
      readonly type: 'message'
      readonly at: number
      readonly message: Message
      readonly act: ActState | null
    }
  | {
      readonly type: 'note'
      readonly at: number
      readonly note: Note
      readonly act: ActState | null
    }
  | {
      readonly type: 'event'
      readonly at: number
      readonly event: TicketEvent
      readonly act: ActState | null
    }

export interface TicketData {
  readonly ticket: Ticket
  readonly team: Team | null
  readonly assignee: Person | null
  readonly customer: Customer | null
  readonly conversation: readonly ConversationItem[]
  readonly promises: readonly CustomerPromise[]
  readonly remedies: readonly Remedy[]
  /** Products of the customer's orders, by id. */
  readonly products: Readonly<Record<string, Product>>
  readonly drafts: { readonly reply: Draft | null; readonly note: Draft | null }
  readonly missing: readonly Missing[]
  readonly pending: readonly OutboxItem[]
}

/** One thing a person did that the hub has not confirmed, or a reply it holds back. */
export interface OutboxItem {
  /** Command id; for a reply held at the hub, its message id. */
  readonly id: string
  readonly source: 'device' | 'hub'
  readonly name: CommandName
  readonly args: unknown
  readonly state: ActState
  readonly doneAt: number
  /** While `undoable`: when it leaves. */
  readonly leavesAt: number | null
  readonly tries: number
  readonly nextTryAt: number | null
  readonly refusal: {
    readonly code: string
    readonly facts: Readonly<Record<string, unknown>>
  } | null
  readonly ticketId: string | null
  /** What it is about, in words: the ticket's or the product's name. */
  readonly subject: string
}

export interface ReviewRow {
  readonly review: Review
  readonly product: Product | null
  readonly pending: readonly CommandName[]
}

/** What changes seldom and many screens need. */
export interface Reference {
  readonly me: Actor
  readonly people: readonly Person[]
  readonly teams: readonly Team[]
  readonly macros: readonly Macro[]
  readonly reasons: readonly Reason[]
  readonly shippingOptions: readonly ShippingOption[]
  /** What I may still give away today. */
  readonly authority: Authority | null
}

/** Every view: what it is asked with, and what it shows. */
export interface Views {
  status: { params: Record<string, never>; data: SyncStatus }
  counts: { params: Record<string, never>; data: Counts }
  reference: { params: Record<string, never>; data: Reference }
  queue: {
    params: {
      readonly view: QueueView
      /** Words to search for; empty for none. */
      readonly search: string
      readonly filter: QueueFilter
      readonly from: number
      readonly count: number
    }
    data: { readonly total: number; readonly from: number; readonly rows: readonly QueueRow[] }
  }
  ticket: { params: { readonly id: string }; data: TicketData | null }
  outbox: { params: Record<string, never>; data: readonly OutboxItem[] }
  reviews: { params: { readonly which: 'open' | 'all' }; data: readonly ReviewRow[] }
  review: {
    params: { readonly id: string }
    data: ReviewRow | null
  }
  products: {
    params: { readonly search: string; readonly count: number }
    data: readonly Product[]
  }
}
export type ViewName = keyof Views
export type ViewParams<N extends ViewName> = Views[N]['params']
export type ViewData<N extends ViewName> = Views[N]['data']
