import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { dueAt } from '../team/due-at.ts'
import { mayWorkOn } from '../ticket/policy.ts'

/**
 * Takes back a reply that stands held: it has not left and never will. Its words
 * go back into the composer on the device; the customer is waiting again.
 */
export const withdrawReply = defineCommand({
  args: z.object({ messageId: rowId }),
  async run({ tx, args, ctx }) {
    const message = await need(tx.message, args.messageId)
    const ticket = await need(tx.ticket, message.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (message.delivery === 'withdrawn') return
    if (message.delivery !== 'held') throw new Refusal('ticket.badMove', { from: message.delivery })
    const team = await need(tx.team, ticket.teamId)
    const waitingSince = ticket.waitingSince ?? message.at
    await tx.message.put({ ...message, delivery: 'withdrawn' })
    await tx.ticket.put({
      ...ticket,
      unsentReplies: Math.max(0, ticket.unsentReplies - 1),
      status: 'open',
      waitingSince,
      dueAt: dueAt(waitingSince, team.targetMinutes[ticket.priority], team.hours),
      addressWhenSent: false,
    })
  },
})
