import { formatMinor } from '../lib/money.ts'
import type { CommandName } from './commands.ts'
import type { RefusalCode } from './refusals.ts'

type Facts = Readonly<Record<string, unknown>>
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const amount = (minor: unknown, currency: unknown): string =>
  `${formatMinor(typeof minor === 'number' ? minor : 0)} ${text(currency)}`.trim()

/**
 * What a refusal says to the person: what is true, and what to do next. Times are
 * put in by the screen, which knows the person's clock; `clock` does that.
 */
export const REFUSAL_WORDS = {
  badArgs: () => 'Something in this is not filled in as it should be. Edit it and try again.',
  notFound: () => 'It is not there any more, or not yours to see.',
  notAllowed: () => 'Your role does not allow this. Ask a supervisor.',
  unknownCommand: () => 'The hub does not know this act. Update the hub, then retry.',
  'act.tooLarge': () => 'This is more than the hub takes at once. Shorten it, then send again.',
  'ticket.badMove': () => 'The ticket has moved on meanwhile. Look at it again.',
  'ticket.notDone': () => 'Something on this ticket is still open.',
  'ticket.notWaiting': () => 'No message of the customer waits for an answer.',
  'reply.threadMoved': () =>
    'The customer wrote again before this reply left. Read their message, then send or edit.',
  'reply.noRecipient': () => 'Nobody to send it to. Add an address.',
  'reply.taken': () => 'This reply is already with the hub.',
  'reply.notHeld': () =>
    'Somebody has sent or discarded the held reply meanwhile. Look at the ticket before you send this.',
  'mail.refused': facts =>
    `The mail server did not take your reply: ${text(facts['words'])} Check the address, then send again.`,
  'mail.partly': facts =>
    `The mail server refused an address of your reply (${text(facts['words'])}). Everybody else has it: send it anew to the right address alone.`,
  'mail.unclear': () =>
    'Your reply may or may not have left: the connection broke while it was handed over. It is not sent again by itself; ask the customer, or send anew.',
  'remedy.noSuchLine': () => 'This order line does not belong to this customer.',
  'remedy.already': (facts, clock) =>
    `${text(facts['byName'])} already sent a replacement for ${text(facts['productName'])}, ${clock(facts['at'])}. Your reply has not left.`,
  'remedy.tooMany': facts => `Only ${text(facts['ordered'])} were ordered.`,
  'remedy.noStock': facts => `${text(facts['productName'])} is out of stock. Offer something else.`,
  'remedy.overOrderLimit': facts =>
    `This costs ${amount(facts['askedMinor'], facts['currency'])}${alreadyGiven(facts)}; you may give up to ${amount(facts['limitMinor'], facts['currency'])} for one order. Ask a supervisor.`,
  'remedy.overDayLimit': facts =>
    `This costs ${amount(facts['askedMinor'], facts['currency'])}; you have ${amount(facts['leftMinor'], facts['currency'])} left today. Ask a supervisor.`,
  'remedy.noSuchShipping': () => 'The shop no longer offers this way of shipping. Choose another.',
  'remedy.shopSaidNo': facts =>
    `The shop said no: ${text(facts['words'])} Your reply has not left.`,
  'product.offSale': facts => `${text(facts['productName'])} is no longer in the catalogue.`,
  'review.badMove': () => 'The review has moved on meanwhile. Look at it again.',
  'review.pointsOpen': facts => `${text(facts['open'])} complaints have no answer yet.`,
  'review.ownFix': () => 'You submitted this fix; somebody else must release it.',
  'review.supervisorOnly': () =>
    'Pulled twice for the same reason within 30 days: only a supervisor can release it.',
  'review.alreadyAnswered': facts => `${text(facts['byName'])} has answered this already.`,
} as const satisfies Record<RefusalCode, (facts: Facts, clock: (at: unknown) => string) => string>

/** Other lines of the same order count as well. */
const alreadyGiven = (facts: Facts): string =>
  Number(facts['givenMinor'] ?? 0) > 0
    ? `, and ${amount(facts['givenMinor'], facts['currency'])} was given for this order before`
    : ''

/** The words for a refusal; an unknown code of a newer hub still says something true. */
export function refusalWords(code: string, facts: Facts, clock: (at: unknown) => string): string {
  if (!Object.hasOwn(REFUSAL_WORDS, code)) return `The hub said no (${code}).`
  return REFUSAL_WORDS[code as RefusalCode](facts, clock)
}

/** Each command as the outbox names it. */
export const COMMAND_WORDS = {
  acknowledgeReview: 'Acknowledge a product review',
  addressTicket: 'Mark as addressed',
  answerPoint: 'Answer a complaint',
  assignTicket: 'Assign',
  discardDraft: 'Throw a draft away',
  endReview: 'Decide a product review',
  holdTicket: 'Snooze',
  issueReplacement: 'Send a replacement',
  keepPromise: 'Mark a promise as kept',
  markNoAnswerNeeded: 'No answer needed',
  pullProduct: 'Pull from sale',
  reopenTicket: 'Open again',
  saveDraft: 'Save a draft',
  sendBackFix: 'Send a fix back',
  sendReply: 'Reply',
  setLimits: 'Change limits',
  setPriority: 'Change priority',
  submitFix: 'Submit a fix',
  withdrawReply: 'Take a held reply back',
  writeNote: 'Note',
} as const satisfies Record<CommandName, string>
