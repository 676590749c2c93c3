import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayAssign } from './policy.ts'
import { recordEvent } from './record-event.ts'

/** Gives a ticket to a colleague, or back to the queue with `null`. */
export const assignTicket = defineCommand({
  args: z.object({ ticketId: rowId, assigneeId: rowId.nullable(), eventId: newRowId }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayAssign(ctx.actor, ticket, args.assigneeId)) throw new Refusal('notAllowed')
    if (ticket.assigneeId === args.assigneeId) return
    const to = args.assigneeId === null ? null : await need(tx.person, args.assigneeId)
    const status = ticket.status === 'new' && to !== null ? 'open' : ticket.status
    await tx.ticket.put({ ...ticket, assigneeId: args.assigneeId, status })
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: to === null ? 'unassigned' : 'assigned',
      facts: { to: to?.name ?? null },
    })
  },
})
