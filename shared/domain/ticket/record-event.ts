import type { Context, DeskTx } from '../kernel.ts'
import type { Ticket, TicketEvent } from './ticket.ts'

/** Writes one line of the ticket's history. */
export async function recordEvent(
  tx: DeskTx,
  ctx: Context,
  ticket: Ticket,
  line: { id: string; code: TicketEvent['code']; facts?: TicketEvent['facts'] },
): Promise<void> {
  await tx.event.put({
    id: line.id,
    space: ticket.space,
    ticketId: ticket.id,
    at: ctx.now,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    code: line.code,
    facts: line.facts ?? {},
  })
}
