import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from './policy.ts'
import { recordEvent } from './record-event.ts'
import { canMove, missingToAddress } from './workflow.ts'

/** Says that the customer has been helped. Refused while anything is still open. */
export const addressTicket = defineCommand({
  args: z.object({ ticketId: rowId, eventId: newRowId }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (ticket.status === 'addressed') return
    if (!canMove(ticket.status, 'addressed')) {
      throw new Refusal('ticket.badMove', { from: ticket.status, to: 'addressed' })
    }
    const missing = missingToAddress(ticket)
    if (missing.length > 0) throw new Refusal('ticket.notDone', { missing })
    await tx.ticket.put({ ...ticket, status: 'addressed', holdUntil: null, addressWhenSent: false })
    await recordEvent(tx, ctx, ticket, { id: args.eventId, code: 'addressed' })
  },
})
