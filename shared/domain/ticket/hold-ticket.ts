import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from './policy.ts'
import { recordEvent } from './record-event.ts'
import { canMove } from './workflow.ts'

/** Snoozes a ticket until a date. It keeps counting as not yet addressed. */
export const holdTicket = defineCommand({
  args: z.object({ ticketId: rowId, until: z.number(), eventId: newRowId }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (ticket.status !== 'onHold' && !canMove(ticket.status, 'onHold')) {
      throw new Refusal('ticket.badMove', { from: ticket.status, to: 'onHold' })
    }
    // Said later than 'send and addressed', so this is what counts.
    const later = { holdUntil: args.until, addressWhenSent: false }
    await tx.ticket.put({ ...ticket, status: 'onHold', ...later })
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: 'onHold',
      facts: { until: args.until },
    })
  },
})
