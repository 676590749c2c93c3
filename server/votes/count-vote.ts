import { happenings } from '../../shared/domain/happenings.ts'
import type { Message, VoteReason } from '../../shared/domain/message/message.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Happening } from '../db/change-desk.ts'
import { settle, type Taken } from '../effects/settle.ts'
import type { Hub } from '../hub.ts'
import { REASON_WORDS } from './vote-page.ts'

/** Lets a vote count: in the message, the customer's card and, for a No, as their words. */
export async function countVote(hub: Hub, effect: Taken, voteId: string): Promise<void> {
  await settle(hub, { ...effect, kind: 'record-vote' }, async given => {
    const { tx, sql, ctx } = given
    const vote = await sql
      .selectFrom('vote')
      .selectAll()
      .where('id', '=', voteId)
      .forUpdate()
      .executeTakeFirst()
    if (vote?.state !== 'waiting') return
    await sql.updateTable('vote').set({ state: 'counted' }).where('id', '=', voteId).execute()
    const voted = await tx.message.get(vote.message_id)
    const ticket = voted && (await tx.ticket.get(voted.ticketId))
    if (voted === undefined || ticket === undefined) return
    const { value, words } = vote
    const reason = vote.reason as VoteReason | null
    // Pressing the same button again says nothing new.
    if (voted.vote?.value === value && words === '' && reason === null) return
    const said = { voteId, words, reason }
    const asMessage = value === 'no' ? wordsAsMessage(given, { voted, ticket, said }) : null
    const eventId = `vote-${voteId}`
    const args = { messageId: voted.id, value, reason, words, asMessage, eventId }
    await happenings.recordVote.apply({ tx, args, ctx })
  })
}

/** What the customer wrote on the page, as a message of theirs; null when they wrote nothing. */
function wordsAsMessage(
  { ctx }: Happening,
  one: {
    voted: Message
    ticket: Ticket
    said: { voteId: string; words: string; reason: VoteReason | null }
  },
): Message | null {
  const { voted, ticket, said } = one
  const reason = said.reason === null ? '' : REASON_WORDS[said.reason]
  const text = [reason, said.words].filter(Boolean).join('\n\n')
  if (text === '') return null
  return {
    id: `vote-${said.voteId}`,
    space: ticket.space,
    ticketId: ticket.id,
    direction: 'in',
    from: { name: ticket.customerName, address: ticket.customerEmail },
    to: [voted.from],
    cc: [],
    subject: voted.subject,
    at: ctx.now,
    writtenAt: null,
    text,
    html: null,
    attachments: [],
    // It came by the vote page, not by mail: there is no mail to answer to.
    messageId: '',
    inReplyTo: voted.messageId,
    references: [],
    machine: null,
    authorId: null,
    authorName: ticket.customerName,
    delivery: 'received',
    held: null,
    remedyIds: [],
    vote: null,
  }
}
