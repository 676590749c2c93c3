import { dueAt } from '../../../../shared/domain/team/due-at.ts'
import type { Priority, Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import { TEAMS } from './tickets.ts'

/** What the act `setPriority` makes of a ticket, for engines that do not run our commands. */
export function withPriority(ticket: Ticket, priority: Priority): Ticket {
  const team = TEAMS.find(one => one.id === ticket.teamId)
  if (team === undefined || ticket.waitingSince === null) return { ...ticket, priority }
  const due = dueAt(ticket.waitingSince, team.targetMinutes[priority], team.hours)
  return { ...ticket, priority, dueAt: due }
}

/** What the hub refuses in the push of 1,000: one in a hundred. */
export const isRefused = (ticketId: string): boolean => ticketId.endsWith('37')

/** One of the hub's later changes: new words, and for who waits a new place in the queue. */
export const changedAtHub = (ticket: Ticket, round: number): Ticket => ({
  ...ticket,
  snippet: `changed ${round}`,
  dueAt: ticket.dueAt === null ? null : ticket.dueAt + 60_000,
})
