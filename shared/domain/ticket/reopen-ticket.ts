import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from './policy.ts'
import { recordEvent } from './record-event.ts'
import { canMove } from './workflow.ts'

/** Puts a ticket back to work, from addressed, on hold or waiting. */
export const reopenTicket = defineCommand({
  args: z.object({ ticketId: rowId, eventId: newRowId }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (ticket.status === 'open') return
    if (!canMove(ticket.status, 'open')) {
      throw new Refusal('ticket.badMove', { from: ticket.status, to: 'open' })
    }
    // Said later than 'send and addressed', so this is what counts.
    await tx.ticket.put({ ...ticket, status: 'open', holdUntil: null, addressWhenSent: false })
    await recordEvent(tx, ctx, ticket, { id: args.eventId, code: 'reopened' })
  },
})
