import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { recordEvent } from '../ticket/record-event.ts'

/** A reply cannot leave: the shop refused the act it promises, or the mail server said no for good. */
export const holdReply = defineCommand({
  args: z.object({
    messageId: rowId,
    code: z.string(),
    facts: z.record(z.string(), z.unknown()),
    eventId: rowId,
  }),
  async run({ tx, args, ctx }) {
    const message = await need(tx.message, args.messageId)
    if (message.delivery !== 'leaving') return
    await tx.message.put({
      ...message,
      delivery: 'held',
      held: { code: args.code, facts: args.facts },
    })
    const ticket = await need(tx.ticket, message.ticketId)
    await tx.ticket.put({ ...ticket, status: 'open', addressWhenSent: false })
    await recordEvent(tx, ctx, ticket, { id: args.eventId, code: 'replyHeld' })
  },
})
