import type { z } from 'zod'
import { discardDraft } from './draft/discard-draft.ts'
import { saveDraft } from './draft/save-draft.ts'
import { sendReply } from './message/send-reply.ts'
import { withdrawReply } from './message/withdraw-reply.ts'
import { writeNote } from './message/write-note.ts'
import { setLimits } from './person/set-limits.ts'
import { keepPromise } from './promise/keep-promise.ts'
import { issueReplacement } from './remedy/issue-replacement.ts'
import { acknowledgeReview } from './review/acknowledge-review.ts'
import { answerPoint } from './review/answer-point.ts'
import { endReview } from './review/end-review.ts'
import { pullProduct } from './review/pull-product.ts'
import { sendBackFix } from './review/send-back-fix.ts'
import { submitFix } from './review/submit-fix.ts'
import { addressTicket } from './ticket/address-ticket.ts'
import { assignTicket } from './ticket/assign-ticket.ts'
import { holdTicket } from './ticket/hold-ticket.ts'
import { markNoAnswerNeeded } from './ticket/mark-no-answer-needed.ts'
import { reopenTicket } from './ticket/reopen-ticket.ts'
import { setPriority } from './ticket/set-priority.ts'

/**
 * Every change a person can make. The device and the hub run this same table; the
 * name is the wire name and is never changed, only superseded.
 */
export const commands = {
  acknowledgeReview,
  addressTicket,
  answerPoint,
  assignTicket,
  discardDraft,
  endReview,
  holdTicket,
  issueReplacement,
  keepPromise,
  markNoAnswerNeeded,
  pullProduct,
  reopenTicket,
  saveDraft,
  sendBackFix,
  sendReply,
  setLimits,
  setPriority,
  submitFix,
  withdrawReply,
  writeNote,
} as const

export type CommandName = keyof typeof commands
export type CommandArgs<N extends CommandName> = z.input<(typeof commands)[N]['args']>
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
