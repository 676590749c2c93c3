import { z } from 'zod'

export const ticketStatus = z.enum(['new', 'open', 'waiting', 'onHold', 'addressed'])
export type TicketStatus = z.infer<typeof ticketStatus>

export const priority = z.enum(['normal', 'high', 'urgent'])
export type Priority = z.infer<typeof priority>

/**
 * One customer's matter. Lives in its team's space.
 *
 * It carries all that a row of the queue shows and all that decides whether it
 * may become addressed, so that no list and no rule has to read the conversation.
 */
export const ticket = z.object({
  id: z.string(),
  space: z.string(),
  teamId: z.string(),
  /** For people to say aloud; never used to match mail. */
  number: z.int(),
  subject: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  customerEmail: z.string(),
  status: ticketStatus,
  priority,
  assigneeId: z.string().nullable(),
  openedAt: z.number(),
  lastMessageAt: z.number(),
  /** The newest message of the customer; a reply says which one its writer had seen. */
  lastCustomerMessageId: z.string().nullable(),
  /** The customer's own last words, one line. */
  snippet: z.string(),
  /** Since when a customer message has no answer; null when none waits. */
  waitingSince: z.number().nullable(),
  /** When the answer is due by the team's target; null when none waits. */
  dueAt: z.number().nullable(),
  holdUntil: z.number().nullable(),
  openPromises: z.int(),
  /** Replies written but not yet with the customer, held ones included. */
  unsentReplies: z.int(),
  /** The last vote is a No that nobody has answered. */
  openNo: z.boolean(),
  /** Set by 'send and addressed': done as soon as the reply has left and nothing else is open. */
  addressWhenSent: z.boolean(),
  orderNumber: z.string().nullable(),
  productId: z.string().nullable(),
  productName: z.string().nullable(),
  reasons: z.array(z.string()),
  tags: z.array(z.string()),
  /** Another ticket this mail may belong to: never merged by itself. */
  possiblyOf: z.string().nullable(),
  messageCount: z.int(),
})
export type Ticket = Readonly<z.infer<typeof ticket>>

/** One line of history: what happened to the ticket, by whom. Words come from domain/words. */
export const event = z.object({
  id: z.string(),
  space: z.string(),
  ticketId: z.string(),
  at: z.number(),
  byId: z.string(),
  byName: z.string(),
  code: z.enum([
    'assigned',
    'unassigned',
    'addressed',
    'reopened',
    'onHold',
    'noAnswerNeeded',
    'priority',
    'pulled',
    'notified',
    'replacementAsked',
    'replacementDone',
    'replacementFailed',
    'replyHeld',
    'votedYes',
    'votedNo',
    'reviewOutcome',
    'carrier',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type TicketEvent = Readonly<z.infer<typeof event>>
