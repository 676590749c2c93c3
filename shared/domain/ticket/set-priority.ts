import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { dueAt } from '../team/due-at.ts'
import { mayWorkOn } from './policy.ts'
import { recordEvent } from './record-event.ts'
import { priority } from './ticket.ts'

/** Moves a ticket up or down; its due time follows the team's target for that priority. */
export const setPriority = defineCommand({
  args: z.object({ ticketId: rowId, priority, eventId: newRowId }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    const team = await need(tx.team, ticket.teamId)
    const due =
      ticket.waitingSince === null
        ? null
        : dueAt(ticket.waitingSince, team.targetMinutes[args.priority], team.hours)
    await tx.ticket.put({ ...ticket, priority: args.priority, dueAt: due })
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: 'priority',
      facts: { to: args.priority },
    })
  },
})
