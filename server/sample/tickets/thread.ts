import type { Message, Note, VoteReason } from '../../../shared/domain/message/message.ts'
import { HUB } from '../../../shared/domain/person/person.ts'
import { teamSpace } from '../../../shared/domain/person/spaces.ts'
import type { CustomerPromise } from '../../../shared/domain/promise/promise.ts'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import type { TicketEvent } from '../../../shared/domain/ticket/ticket.ts'
import type { ShopOrder } from '../../shop/port.ts'
import { personNamed } from '../people.ts'
import { teamOf } from '../teams.ts'
import { attachmentOf } from './attachments.ts'
import { htmlOf } from './html.ts'
import { type TicketPlan, ticketId } from './plan.ts'

/** A conversation while it is written down: rows of everything that happened on one ticket. */
export interface Thread {
  readonly plan: TicketPlan
  readonly order: ShopOrder | null
  readonly messages: Message[]
  readonly notes: Note[]
  readonly events: TicketEvent[]
  readonly promises: CustomerPromise[]
  readonly remedies: Remedy[]
  /** Set when somebody said that the last words need no answer. */
  noAnswerNeeded: boolean
}

export const threadOf = (plan: TicketPlan, order: ShopOrder | null): Thread => ({
  plan,
  order,
  messages: [],
  notes: [],
  events: [],
  promises: [],
  remedies: [],
  noAnswerNeeded: false,
})

const common = (thread: Thread) => ({
  space: teamSpace(thread.plan.teamId),
  ticketId: ticketId(thread.plan.number),
})

/** What every mail of a thread carries: subject, and the mails that it answers. */
function headers(thread: Thread, subject: string) {
  const earlier = thread.messages.filter(one => one.machine === null).map(one => one.messageId)
  return {
    subject: thread.messages.length === 0 ? subject : `Re: ${subject}`,
    inReplyTo: earlier.at(-1) ?? null,
    references: earlier,
  }
}

/** The customer wrote. */
export function fromCustomer(
  thread: Thread,
  mail: {
    readonly at: number
    readonly subject: string
    readonly text: string
    readonly html?: string | null
    readonly photos?: readonly string[]
    readonly machine?: 'autoReply'
  },
): Message {
  const { plan } = thread
  const team = teamOf(plan.teamId)
  const id = `m-${plan.number}-${thread.messages.length + 1}`
  const address = plan.customer.emails[0] ?? ''
  const message: Message = {
    id,
    ...common(thread),
    ...headers(thread, mail.subject),
    direction: 'in',
    from: { name: plan.customer.name, address },
    to: [{ name: team.name, address: team.address }],
    cc: [],
    at: Math.floor(mail.at),
    writtenAt: null,
    text: mail.text,
    html: mail.html ?? null,
    attachments: (mail.photos ?? []).map((name, i) => attachmentOf(id, i, name)),
    messageId: `${id}.${plan.customer.id}@${address.slice(address.indexOf('@') + 1)}`,
    machine: mail.machine ?? null,
    authorId: null,
    authorName: plan.customer.name,
    delivery: 'received',
    held: null,
    remedyIds: [],
    vote: null,
  }
  thread.messages.push(message)
  return message
}

/** We answered, and the mail has left. */
export function fromUs(
  thread: Thread,
  mail: {
    readonly at: number
    readonly subject: string
    readonly text: string
    readonly personId: string
    readonly remedyIds?: readonly string[]
  },
): Message {
  const { plan } = thread
  const team = teamOf(plan.teamId)
  const id = `m-${plan.number}-${thread.messages.length + 1}`
  const person = personNamed(mail.personId)
  const message: Message = {
    id,
    ...common(thread),
    ...headers(thread, mail.subject),
    direction: 'out',
    from: { name: team.name, address: team.address },
    to: [{ name: plan.customer.name, address: plan.customer.emails[0] ?? '' }],
    cc: [],
    at: Math.floor(mail.at),
    writtenAt: Math.floor(mail.at) - 9_000,
    text: mail.text,
    html: htmlOf(mail.text, 'p'),
    attachments: [],
    messageId: `${id}@sample.test`,
    machine: null,
    authorId: person.id,
    authorName: person.name,
    delivery: 'sent',
    held: null,
    remedyIds: [...(mail.remedyIds ?? [])],
    vote: null,
  }
  thread.messages.push(message)
  return message
}

/** The customer pressed Yes or No under a reply; the newest vote of a message counts. */
export function voted(
  thread: Thread,
  on: Message,
  vote: { readonly value: 'yes' | 'no'; at: number; reason: VoteReason | null; words: string },
): void {
  const index = thread.messages.indexOf(on)
  thread.messages[index] = { ...on, vote: { ...vote, at: Math.floor(vote.at) } }
  happened(thread, {
    at: vote.at,
    code: vote.value === 'yes' ? 'votedYes' : 'votedNo',
    facts: { words: vote.words === '' ? null : vote.words, reason: vote.reason },
  })
}

/** Words for colleagues. */
export function noted(thread: Thread, at: number, personId: string, text: string): void {
  const person = personNamed(personId)
  thread.notes.push({
    id: `n-${thread.plan.number}-${thread.notes.length + 1}`,
    ...common(thread),
    at: Math.floor(at),
    authorId: person.id,
    authorName: person.name,
    text,
  })
}

/** A line of the history; the hub's own when nobody is named. */
export function happened(
  thread: Thread,
  line: {
    readonly at: number
    readonly code: TicketEvent['code']
    readonly facts?: TicketEvent['facts']
    readonly personId?: string | undefined
  },
): void {
  const by = line.personId === undefined ? HUB : personNamed(line.personId)
  thread.events.push({
    id: `e-${thread.plan.number}-${thread.events.length + 1}`,
    ...common(thread),
    at: Math.floor(line.at),
    byId: by.id,
    byName: by.name,
    code: line.code,
    facts: line.facts ?? {},
  })
}

/** A dated commitment. */
export function promised(
  thread: Thread,
  one: Pick<CustomerPromise, 'words' | 'dueAt' | 'ownerId' | 'remedyId' | 'state' | 'madeAt'>,
): void {
  thread.promises.push({
    id: `p-${thread.plan.number}-${thread.promises.length + 1}`,
    ...common(thread),
    ...one,
    dueAt: Math.floor(one.dueAt),
    madeAt: Math.floor(one.madeAt),
  })
}
