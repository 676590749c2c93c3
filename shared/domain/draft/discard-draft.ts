import { z } from 'zod'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { draftId } from './draft.ts'

/** Throws away what somebody was writing. */
export const discardDraft = defineCommand({
  args: z.object({ ticketId: rowId, kind: z.enum(['reply', 'note']) }),
  async run({ tx, args, ctx }) {
    await tx.draft.del(draftId(ctx.actor.id, args.ticketId, args.kind))
  },
})
