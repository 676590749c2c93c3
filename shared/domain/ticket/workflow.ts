import type { Ticket, TicketStatus } from './ticket.ts'

/** Which status may follow which. Nothing is final: a customer may always write again. */
export const NEXT_STATUS: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  new: ['open', 'waiting', 'onHold', 'addressed'],
  open: ['waiting', 'onHold', 'addressed'],
  waiting: ['open', 'onHold', 'addressed'],
  onHold: ['open', 'waiting', 'addressed'],
  addressed: ['open'],
}

export const canMove = (from: TicketStatus, to: TicketStatus): boolean =>
  NEXT_STATUS[from].includes(to)

export const MISSING = ['unanswered', 'openPromise', 'unsentReply', 'openNo'] as const
export type Missing = (typeof MISSING)[number]

/** What still stands between a ticket and 'addressed'. Empty means that it may be. */
export function missingToAddress(ticket: Ticket): readonly Missing[] {
  const missing: Missing[] = []
  if (ticket.waitingSince !== null) missing.push('unanswered')
  if (ticket.openPromises > 0) missing.push('openPromise')
  if (ticket.unsentReplies > 0) missing.push('unsentReply')
  if (ticket.openNo) missing.push('openNo')
  return missing
}

/** Not yet addressed: the one number that the desk shows on every screen. */
export const isOpen = (ticket: Ticket): boolean => ticket.status !== 'addressed'
