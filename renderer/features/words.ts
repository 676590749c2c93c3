import type { VoteReason } from '../../shared/domain/message/message.ts'
import type { Role } from '../../shared/domain/person/person.ts'
import type { PullReason, ReviewState } from '../../shared/domain/review/review.ts'
import type { Priority, TicketEvent, TicketStatus } from '../../shared/domain/ticket/ticket.ts'
import { assertNever } from '../../shared/lib/assert.ts'
import { momentWords } from '../ui/clock.ts'
import type { TagTone } from '../ui/tag.tsx'

type Words<K extends string> = Readonly<Record<K, string>>

export const STATUS_WORDS: Words<TicketStatus> = {
  new: 'new',
  open: 'open',
  waiting: 'waiting for customer',
  onHold: 'on hold',
  addressed: 'addressed',
}
export const STATUS_TONES: Readonly<Record<TicketStatus, TagTone>> = {
  new: 'act',
  open: 'act',
  waiting: 'plain',
  onHold: 'plain',
  addressed: 'good',
}

export const PRIORITY_WORDS: Words<Priority> = { normal: 'normal', high: 'high', urgent: 'urgent' }

export const PULL_REASON_WORDS: Words<PullReason> = {
  safety: 'safety',
  defect: 'defect',
  differs: 'differs from its description',
  wrongItem: 'wrong item packed',
  packaging: 'packaging',
  counterfeit: 'counterfeit suspected',
}

export const VOTE_REASON_WORDS: Words<VoteReason> = {
  wrong: 'wrong answer',
  unclear: 'not clear',
  nothingHappened: 'nothing has happened',
  other: 'something else',
}

export const REVIEW_STATE_WORDS: Words<ReviewState> = {
  open: 'to acknowledge',
  acknowledged: 'being worked on',
  fixSubmitted: 'fix submitted',
  returned: 'returned',
  retired: 'retired',
  notTheProduct: 'not the product’s fault',
}

export const ROLE_WORDS: Words<Role> = {
  agent: 'agent',
  supervisor: 'supervisor',
  merchandising: 'merchandising',
  manager: 'manager on rotation',
  head: 'department head',
  admin: 'admin',
}

const text = (value: string | number | null | undefined): string => String(value ?? '')
const isPullReason = (value: string): value is PullReason => Object.hasOwn(PULL_REASON_WORDS, value)
const reasonWords = (value: string): string =>
  isPullReason(value) ? PULL_REASON_WORDS[value] : value
const isVoteReason = (value: string): value is VoteReason => Object.hasOwn(VOTE_REASON_WORDS, value)

/** One line of a ticket's history, in words. */
export function eventWords({ code, facts, byName, at }: TicketEvent): string {
  const because = facts['words'] ? `: ${text(facts['words'])}` : ''
  switch (code) {
    case 'assigned':
      return facts['to'] === byName
        ? `${byName} took this`
        : `${byName} assigned this to ${text(facts['to'])}`
    case 'unassigned':
      return `${byName} gave this back to the queue`
    case 'addressed':
      return `Addressed by ${byName}`
    case 'reopened':
      return `Opened again by ${byName}`
    case 'onHold':
      return `${byName} snoozed this until ${momentWords(Number(facts['until']), at)}`
    case 'noAnswerNeeded':
      return `${byName}: no answer needed, ${text(facts['reason'])}`
    case 'priority':
      return `${byName} set the priority to ${text(facts['to'])}`
    case 'pulled':
      return `${byName} pulled ${text(facts['product'])} from sale, ${reasonWords(text(facts['reason']))}`
    case 'notified':
      return `${byName} told merchandising about ${text(facts['product'])}, ${reasonWords(text(facts['reason']))}`
    case 'replacementAsked':
      return `${byName} asked the shop for a replacement, ${text(facts['quantity'])} ×, ${text(facts['shipping'])}`
    case 'replacementDone':
      return `The shop is sending ${text(facts['product'])} again, ${text(facts['reference'])}`
    case 'replacementFailed':
      return `The shop said no to a replacement${because}`
    case 'replyHeld':
      return 'A reply is held'
    case 'votedYes':
      return `The customer found the answer helpful${because}`
    case 'votedNo': {
      const reason = text(facts['reason'])
      return `The customer did not find the answer helpful${isVoteReason(reason) ? `, ${VOTE_REASON_WORDS[reason]}` : ''}${because}`
    }
    case 'reviewOutcome':
      return `Product review${because}`
    case 'carrier':
      return `Carrier${because}`
    default:
      return assertNever(code)
  }
}
