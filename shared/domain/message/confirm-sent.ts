import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { putSettled } from '../ticket/put-settled.ts'

/** The mail server took a reply. A ticket sent 'and addressed' is now addressed, if nothing else is open. */
export const confirmSent = defineCommand({
  args: z.object({
    messageId: rowId,
    inReplyTo: z.string().nullable(),
    references: z.array(z.string()),
    eventId: rowId,
  }),
  async run({ tx, args, ctx }) {
    const message = await need(tx.message, args.messageId)
    if (message.delivery === 'sent') return
    await tx.message.put({
      ...message,
      delivery: 'sent',
      at: ctx.now,
      inReplyTo: args.inReplyTo,
      references: args.references,
    })
    const before = await need(tx.ticket, message.ticketId)
    // One that was taken back is not counted any more: it left all the same.
    const counted = message.delivery === 'withdrawn' ? 0 : 1
    const after = { ...before, unsentReplies: Math.max(0, before.unsentReplies - counted) }
    await putSettled(tx, ctx, after, args.eventId)
  },
})
