import type { z } from 'zod'
import { customer } from './customer/customer.ts'
import { draft } from './draft/draft.ts'
import type { TableName, Tables } from './kernel.ts'
import { message, note } from './message/message.ts'
import { person } from './person/person.ts'
import { product } from './product/product.ts'
import { promise } from './promise/promise.ts'
import { allowance, remedy, shippingOption } from './remedy/remedy.ts'
import { review } from './review/review.ts'
import { macro, reason, team } from './team/team.ts'
import { event, ticket } from './ticket/ticket.ts'

/** The schema of every table's rows: checked where rows come in from outside. */
export const tables = {
  ticket,
  message,
  note,
  event,
  promise,
  remedy,
  customer,
  product,
  shippingOption,
  review,
  person,
  team,
  reason,
  macro,
  draft,
  allowance,
} as const satisfies { [N in TableName]: z.ZodType<Tables[N]> }

export const TABLE_NAMES = Object.keys(tables) as readonly TableName[]

/** Rows that belong to one ticket's conversation: stored by ticket, loaded when it is opened. */
export const CONVERSATION_TABLES = ['message', 'note', 'event'] as const
export type ConversationTable = (typeof CONVERSATION_TABLES)[number]

/**
 * Rows that a command may read though its actor's device never holds them: one
 * order line has one remedy for all teams, and the loser must learn who was first.
 */
export const READ_ACROSS_SPACES: readonly TableName[] = ['remedy']
