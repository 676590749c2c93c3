import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { plannedReplacement } from '../draft/draft.ts'
import { newRowId, rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from '../ticket/policy.ts'
import { recordEvent } from '../ticket/record-event.ts'
import { takeReplacement } from './take-replacement.ts'

/** Sends the goods again without a reply; the promise stands on the ticket all the same. */
export const issueReplacement = defineCommand({
  args: z.object({
    ticketId: rowId,
    planned: plannedReplacement.extend({ promiseId: newRowId }),
    eventId: newRowId,
  }),
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    await takeReplacement({ tx, ctx, ticket, planned: args.planned, messageId: null })
    // With an open promise no ticket is addressed.
    const status = ticket.status === 'addressed' ? 'open' : ticket.status
    await tx.ticket.put({ ...ticket, status, openPromises: ticket.openPromises + 1 })
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: 'replacementAsked',
      facts: { shipping: args.planned.shipping, quantity: args.planned.quantity },
    })
  },
})
