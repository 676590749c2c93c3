import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { draftId, plannedReplacement } from '../draft/draft.ts'
import { newRowId, rowId } from '../id.ts'
import { type Context, type DeskTx, defineCommand } from '../kernel.ts'
import { takeReplacement } from '../remedy/take-replacement.ts'
import { mayWorkOn } from '../ticket/policy.ts'
import { recordEvent } from '../ticket/record-event.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { emailAddress, headerText, type Message } from './message.ts'
import { takePlace } from './take-place.ts'

const areDifferent = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

const args = z.object({
  /** Of the message; its Message-ID is made from it, so a retry is the same mail. */
  id: newRowId,
  ticketId: rowId,
  to: z.array(emailAddress).min(1).max(50),
  cc: z.array(emailAddress).max(50),
  subject: headerText,
  text: z.string().trim().min(1).max(500_000),
  html: z.string().max(500_000),
  /** The newest customer message its writer had seen. */
  seenMessageId: rowId.nullable(),
  /** When send was pressed, device clock. */
  writtenAt: z.number(),
  /** Acts that this reply promises: decided with it or not at all. */
  replacements: z
    .array(plannedReplacement.extend({ promiseId: newRowId, eventId: newRowId }))
    .max(20)
    // Two with one id would be one row, and count as two.
    .refine(all => areDifferent(all.flatMap(one => [one.promiseId, one.eventId]))),
  /** Address the ticket once the reply has left and nothing else is open. */
  thenAddressed: z.boolean(),
  /** The held reply that this one takes the place of: both happen, or neither. */
  inPlaceOf: rowId.optional(),
})

/**
 * Answers the customer, together with the acts that the answer promises.
 *
 * Held (refused) when the customer has written since its writer looked: nobody
 * answers a message they have not read.
 */
export const sendReply = defineCommand({
  args,
  async run({ tx, args, ctx }) {
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    if (ticket.lastCustomerMessageId !== args.seenMessageId) {
      throw new Refusal('reply.threadMoved', { snippet: ticket.snippet, at: ticket.lastMessageAt })
    }
    if ((await tx.message.get(args.id)) !== undefined) throw new Refusal('reply.taken')
    const { inPlaceOf } = args
    const moved =
      inPlaceOf === undefined ? [] : await takePlace(tx, ticket, { heldId: inPlaceOf, by: args })
    for (const planned of args.replacements) {
      await takeReplacement({ tx, ctx, ticket, planned, messageId: args.id })
      await recordEvent(tx, ctx, ticket, {
        id: planned.eventId,
        code: 'replacementAsked',
        facts: { shipping: planned.shipping, quantity: planned.quantity },
      })
    }
    await putReply(tx, ctx, ticket, { ...args, moved })
    await tx.ticket.put({
      ...ticket,
      status: 'waiting',
      holdUntil: null,
      waitingSince: null,
      dueAt: null,
      openNo: false,
      assigneeId: ticket.assigneeId ?? ctx.actor.id,
      openPromises: ticket.openPromises + args.replacements.length,
      unsentReplies: ticket.unsentReplies + (inPlaceOf === undefined ? 1 : 0),
      addressWhenSent: args.thenAddressed,
      lastMessageAt: ctx.now,
      messageCount: ticket.messageCount + 1,
    })
    await tx.draft.del(draftId(ctx.actor.id, ticket.id, 'reply'))
  },
})

async function putReply(
  tx: DeskTx,
  ctx: Context,
  ticket: Ticket,
  reply: z.output<typeof args> & { readonly moved: readonly string[] },
): Promise<void> {
  const team = await need(tx.team, ticket.teamId)
  const named = (address: string) => ({
    name: address === ticket.customerEmail ? ticket.customerName : '',
    address,
  })
  await tx.message.put({
    id: reply.id,
    space: ticket.space,
    ticketId: ticket.id,
    direction: 'out',
    from: { name: team.name, address: team.address },
    to: reply.to.map(named),
    cc: reply.cc.map(named),
    subject: reply.subject,
    at: ctx.now,
    writtenAt: reply.writtenAt,
    text: reply.text,
    html: reply.html,
    attachments: [],
    messageId: `${reply.id}@${team.address.slice(team.address.indexOf('@') + 1)}`,
    // The mail builder fills these from the thread as the hub has it when the mail leaves.
    inReplyTo: null,
    references: [],
    machine: null,
    authorId: ctx.actor.id,
    authorName: ctx.actor.name,
    delivery: 'leaving',
    held: null,
    remedyIds: [...reply.replacements.map(planned => planned.lineId), ...reply.moved],
    vote: null,
  } satisfies Message)
}
