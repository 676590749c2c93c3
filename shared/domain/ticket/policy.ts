import { type Actor, hasRole } from '../person/person.ts'
import type { Ticket } from './ticket.ts'

/** Members of the ticket's team work on it: agents, and supervisors everywhere. */
export const mayWorkOn = (actor: Actor, ticket: Ticket): boolean =>
  hasRole(actor, 'agent', 'supervisor') && actor.teamIds.includes(ticket.teamId)

/** Supervisors assign anyone; agents take a ticket, or give back their own. */
export function mayAssign(actor: Actor, ticket: Ticket, to: string | null): boolean {
  if (!mayWorkOn(actor, ticket)) return false
  if (hasRole(actor, 'supervisor')) return true
  return to === null ? ticket.assigneeId === actor.id : to === actor.id
}
