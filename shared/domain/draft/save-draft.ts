import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mySpace } from '../person/spaces.ts'
import { draft, draftId } from './draft.ts'

/** Keeps what somebody is writing. Sent on each pause; the newest one counts. */
export const saveDraft = defineCommand({
  args: draft.omit({ id: true, space: true, savedAt: true }).extend({ ticketId: rowId }),
  async run({ tx, args, ctx }) {
    const id = draftId(ctx.actor.id, args.ticketId, args.kind)
    await tx.draft.put({ ...args, id, space: mySpace(ctx.actor.id), savedAt: ctx.now })
  },
})
