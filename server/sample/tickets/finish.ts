import type { Message } from '../../../shared/domain/message/message.ts'
import { snippetOf } from '../../../shared/domain/message/receive-message.ts'
import { teamSpace } from '../../../shared/domain/person/spaces.ts'
import { dueAt } from '../../../shared/domain/team/due-at.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { teamOf } from '../teams.ts'
import { ticketId } from './plan.ts'
import type { Thread } from './thread.ts'

/** The first of the customer's messages that nobody has answered. */
function firstUnanswered(messages: readonly Message[]): Message | undefined {
  const lastReply = messages.map(one => one.direction).lastIndexOf('out')
  return messages.slice(lastReply + 1).find(one => one.machine === null)
}

/** The last vote is a No, and no reply has left since. */
function hasOpenNo(messages: readonly Message[]): boolean {
  const votes = messages.flatMap(one => (one.vote === null ? [] : [one.vote]))
  const last = votes.sort((a, b) => a.at - b.at).at(-1)
  if (last?.value !== 'no') return false
  return !messages.some(one => one.direction === 'out' && one.at > last.at)
}

/** The ticket's row, worked out from what is in its thread, as the commands would have. */
export function ticketOf(
  thread: Thread,
  given: {
    readonly subject: string
    readonly reasons: readonly string[]
    readonly tags: readonly string[]
    readonly holdUntil: number | null
  },
): Ticket {
  const { plan, messages, order } = thread
  const team = teamOf(plan.teamId)
  const written = messages.filter(one => one.direction === 'in' && one.machine === null)
  const last = written.at(-1)
  const waitingSince = thread.noAnswerNeeded ? null : (firstUnanswered(messages)?.at ?? null)
  const people = messages.filter(one => one.machine === null)
  return {
    id: ticketId(plan.number),
    space: teamSpace(plan.teamId),
    teamId: plan.teamId,
    number: plan.number,
    subject: given.subject,
    customerId: plan.customer.id,
    customerName: plan.customer.name,
    customerEmail: plan.customer.emails[0] ?? '',
    status: plan.status,
    priority: plan.priority,
    assigneeId: plan.assigneeId,
    openedAt: Math.floor(plan.openedAt),
    lastMessageAt: Math.max(...people.map(one => one.at)),
    lastCustomerMessageId: last?.id ?? null,
    snippet: last === undefined ? given.subject : snippetOf(last.text) || last.subject,
    waitingSince,
    dueAt:
      waitingSince === null
        ? null
        : dueAt(waitingSince, team.targetMinutes[plan.priority], team.hours),
    holdUntil: given.holdUntil,
    openPromises: thread.promises.filter(one => one.state === 'open').length,
    unsentReplies: 0,
    openNo: hasOpenNo(messages),
    addressWhenSent: false,
    orderNumber: order?.number ?? null,
    productId: plan.article?.id ?? null,
    productName: plan.article?.name ?? null,
    reasons: [...given.reasons],
    tags: [...given.tags],
    possiblyOf: null,
    messageCount: messages.length,
  }
}
