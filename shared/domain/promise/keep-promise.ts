import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'
import { mayWorkOn } from '../ticket/policy.ts'
import { putSettled } from '../ticket/put-settled.ts'

/** Says that a promise has been kept: the parcel arrived, the call was made. */
export const keepPromise = defineCommand({
  args: z.object({ promiseId: rowId }),
  async run({ tx, args, ctx }) {
    const promise = await need(tx.promise, args.promiseId)
    const ticket = await need(tx.ticket, promise.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (promise.state !== 'open') return
    await tx.promise.put({ ...promise, state: 'kept' })
    const after = { ...ticket, openPromises: Math.max(0, ticket.openPromises - 1) }
    // A promise is kept once, so its id is enough for the line of history.
    await putSettled(tx, ctx, after, `kept-${promise.id}`)
  },
})
