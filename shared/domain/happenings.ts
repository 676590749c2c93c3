import { confirmSent } from './message/confirm-sent.ts'
import { holdReply } from './message/hold-reply.ts'
import { receiveMessage } from './message/receive-message.ts'
import { recordVote } from './message/record-vote.ts'
import { confirmSale } from './product/confirm-sale.ts'
import { settleRemedy } from './remedy/settle-remedy.ts'

/**
 * What the world did: a mail, a vote, an answer of the shop. Written like commands
 * and run by the hub alone; no device can send one.
 */
export const happenings = {
  confirmSale,
  confirmSent,
  holdReply,
  receiveMessage,
  recordVote,
  settleRemedy,
} as const
