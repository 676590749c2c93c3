import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { draftId } from '../draft/draft.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from '../ticket/policy.ts'

/** Leaves words for colleagues on a ticket. The customer never sees them. */
export const writeNote = defineCommand({
  args: z.object({ id: newRowId, ticketId: rowId, text: z.string().trim().min(1).max(100_000) }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    await tx.note.put({
      id: args.id,
      space: ticket.space,
      ticketId: ticket.id,
      at: ctx.now,
      authorId: ctx.actor.id,
      authorName: ctx.actor.name,
      text: args.text,
    })
    await tx.draft.del(draftId(ctx.actor.id, ticket.id, 'note'))
  },
})
