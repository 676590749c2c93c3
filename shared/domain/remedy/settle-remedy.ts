import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { dayOf } from '../../lib/time.ts'
import { rowId } from '../id.ts'
import { type DeskTx, defineCommand } from '../kernel.ts'
import { recordEvent } from '../ticket/record-event.ts'
import type { Remedy } from './remedy.ts'

/**
 * The shop answered. On a no, the promise is withdrawn and the giver's allowance
 * restored; the reply that promised it is held by the hub in the same transaction.
 */
export const settleRemedy = defineCommand({
  args: z.object({
    remedyId: rowId,
    outcome: z.discriminatedUnion('status', [
      z.object({ status: z.literal('done'), shopReference: z.string(), arrivesBy: z.number() }),
      z.object({ status: z.literal('failed'), words: z.string() }),
    ]),
    promiseId: rowId,
    eventId: rowId,
  }),
  async run({ tx, args, ctx }) {
    const remedy = await need(tx.remedy, args.remedyId)
    if (remedy.state !== 'asked') return
    const { outcome } = args
    if (outcome.status === 'done') {
      const { shopReference, arrivesBy } = outcome
      await tx.remedy.put({ ...remedy, state: 'done', shopReference, arrivesBy })
      const promise = await tx.promise.get(args.promiseId)
      if (promise !== undefined) await tx.promise.put({ ...promise, dueAt: arrivesBy })
    } else {
      await tx.remedy.put({ ...remedy, state: 'failed', failure: outcome.words })
      await takeBack(tx, remedy, args.promiseId)
    }
    const ticket = await need(tx.ticket, remedy.ticketId)
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: outcome.status === 'done' ? 'replacementDone' : 'replacementFailed',
      facts: {
        product: remedy.productName,
        words: outcome.status === 'failed' ? outcome.words : null,
        reference: outcome.status === 'done' ? outcome.shopReference : null,
      },
    })
  },
})

async function takeBack(tx: DeskTx, remedy: Remedy, promiseId: string): Promise<void> {
  const promise = await tx.promise.get(promiseId)
  if (promise?.state === 'open') {
    await tx.promise.put({ ...promise, state: 'withdrawn' })
    const ticket = await need(tx.ticket, remedy.ticketId)
    const openPromises = Math.max(0, ticket.openPromises - 1)
    // Who gets nothing has not been helped: no ticket closes by itself after that.
    await tx.ticket.put({ ...ticket, openPromises, addressWhenSent: false })
  }
  // Of the day it was given on: what failed yesterday makes nobody freer today.
  const allowance = await tx.allowance.get(remedy.byId)
  if (allowance !== undefined && allowance.usedOn === dayOf(remedy.at)) {
    const usedMinor = Math.max(0, allowance.usedMinor - remedy.amountMinor)
    await tx.allowance.put({ ...allowance, usedMinor })
  }
}
