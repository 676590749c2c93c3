import { commandsFor } from '../command/command.ts'
import type { Tx } from '../command/tx.ts'
import type { Customer } from './customer/customer.ts'
import type { Draft } from './draft/draft.ts'
import type { Message, Note } from './message/message.ts'
import type { Actor, Person } from './person/person.ts'
import type { Product } from './product/product.ts'
import type { CustomerPromise } from './promise/promise.ts'
import type { Allowance, Remedy, ShippingOption } from './remedy/remedy.ts'
import type { Review } from './review/review.ts'
import type { Macro, Reason, Team } from './team/team.ts'
import type { Ticket, TicketEvent } from './ticket/ticket.ts'

export type Tables = {
  ticket: Ticket
  message: Message
  note: Note
  event: TicketEvent
  promise: CustomerPromise
  remedy: Remedy
  customer: Customer
  product: Product
  shippingOption: ShippingOption
  review: Review
  person: Person
  team: Team
  reason: Reason
  macro: Macro
  draft: Draft
  allowance: Allowance
}
export type TableName = keyof Tables
export type DeskTx = Tx<Tables>

/** Who is acting, and when. The device guesses `now`; the hub's clock is the truth. */
export interface Context {
  readonly actor: Actor
  readonly now: number
}

export const defineCommand = commandsFor<Tables, Context>()
