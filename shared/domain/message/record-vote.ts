import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { cardId } from '../customer/customer.ts'
import { rowId } from '../id.ts'
import { type Context, type DeskTx, defineCommand } from '../kernel.ts'
import { dueAt } from '../team/due-at.ts'
import { recordEvent } from '../ticket/record-event.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { type Message, message, voteReason } from './message.ts'
import { snippetOf } from './receive-message.ts'

/**
 * The customer answered 'Was this answer helpful?'. The latest vote counts.
 *
 * A No re-opens the exchange with the customer's words as a message of theirs
 * (`asMessage`, made by the hub); a Yes after a No takes the re-opening back
 * only in the count, never in the work.
 */
export const recordVote = defineCommand({
  args: z.object({
    messageId: rowId,
    value: z.enum(['yes', 'no']),
    reason: voteReason.nullable(),
    words: z.string().max(5_000),
    asMessage: message.nullable(),
    eventId: rowId,
  }),
  async run({ tx, args, ctx }) {
    const voted = await need(tx.message, args.messageId)
    const ticket = await need(tx.ticket, voted.ticketId)
    const { value, reason, words } = args
    await tx.message.put({ ...voted, vote: { value, reason, words, at: ctx.now } })
    await countVote(tx, ticket, voted.vote?.value ?? null, value)
    if (value === 'yes') await tx.ticket.put({ ...ticket, openNo: false })
    else await tx.ticket.put(await reopened(tx, ctx, ticket, args.asMessage))
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: value === 'yes' ? 'votedYes' : 'votedNo',
      facts: { words: words || null, reason },
    })
  },
})

async function countVote(
  tx: DeskTx,
  ticket: Ticket,
  before: 'yes' | 'no' | null,
  after: 'yes' | 'no',
): Promise<void> {
  const card = await tx.customer.get(cardId(ticket.customerId, ticket.teamId))
  if (card === undefined || before === after) return
  const change = (value: 'yes' | 'no') => Number(after === value) - Number(before === value)
  await tx.customer.put({
    ...card,
    helpfulYes: card.helpfulYes + change('yes'),
    helpfulNo: card.helpfulNo + change('no'),
  })
}

async function reopened(
  tx: DeskTx,
  ctx: Context,
  ticket: Ticket,
  asMessage: Message | null,
): Promise<Ticket> {
  if (asMessage !== null) await tx.message.put(asMessage)
  const team = await need(tx.team, ticket.teamId)
  const waitingSince = ticket.waitingSince ?? ctx.now
  return {
    ...ticket,
    status: 'open',
    holdUntil: null,
    openNo: true,
    addressWhenSent: false,
    waitingSince,
    dueAt: dueAt(waitingSince, team.targetMinutes[ticket.priority], team.hours),
    lastMessageAt: ctx.now,
    ...(asMessage === null
      ? {}
      : {
          lastCustomerMessageId: asMessage.id,
          snippet: snippetOf(asMessage.text),
          messageCount: ticket.messageCount + 1,
        }),
  }
}
