import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from './policy.ts'
import { recordEvent } from './record-event.ts'

/** Says, with a reason, that the customer's last words need no answer ('thank you'). */
export const markNoAnswerNeeded = defineCommand({
  args: z.object({
    ticketId: rowId,
    seenMessageId: rowId.nullable(),
    reason: z.string().trim().min(3).max(500),
    eventId: newRowId,
  }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (ticket.waitingSince === null) throw new Refusal('ticket.notWaiting')
    if (ticket.lastCustomerMessageId !== args.seenMessageId) {
      throw new Refusal('reply.threadMoved', { snippet: ticket.snippet, at: ticket.lastMessageAt })
    }
    await tx.ticket.put({ ...ticket, waitingSince: null, dueAt: null })
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: 'noAnswerNeeded',
      facts: { reason: args.reason },
    })
  },
})
