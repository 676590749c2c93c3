import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { defineCommand } from '../kernel.ts'
import { limits } from './person.ts'
import { maySetLimits } from './policy.ts'

/** Changes what one person may give away per order and per day. */
export const setLimits = defineCommand({
  args: z.object({ personId: z.string(), limits }),
  async run({ tx, args, ctx }) {
    if (!maySetLimits(ctx.actor, args.personId)) throw new Refusal('notAllowed')
    const person = await need(tx.person, args.personId)
    await tx.person.put({ ...person, limits: args.limits })
  },
})
