import type { Context, DeskTx } from '../kernel.ts'
import { recordEvent } from './record-event.ts'
import type { Ticket } from './ticket.ts'
import { missingToAddress } from './workflow.ts'

/**
 * Writes a ticket on which something is no longer open. One that was sent 'and addressed' is
 * addressed now, if that was the last of it.
 */
export async function putSettled(
  tx: DeskTx,
  ctx: Context,
  ticket: Ticket,
  eventId: string,
): Promise<void> {
  const done = ticket.addressWhenSent && missingToAddress(ticket).length === 0
  await tx.ticket.put(done ? { ...ticket, status: 'addressed', addressWhenSent: false } : ticket)
  if (done) await recordEvent(tx, ctx, ticket, { id: eventId, code: 'addressed' })
}
