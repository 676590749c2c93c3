import { describe, expect, test } from 'vitest'
import type {
  ActState,
  OutboxItem,
  TicketData,
} from '../../../../renderer/engine/views/contract.ts'
import { openThings } from '../../../../renderer/features/ticket/status-line.ts'
import type { Message } from '../../../../shared/domain/message/message.ts'
import { aMessage, aTicket } from '../../../support/builders.ts'

interface Reply {
  readonly delivery: Message['delivery']
  /** How far its act has come on this device; null when the hub has it. */
  readonly act: ActState | null
}

const ticketWith = ({ delivery, act }: Reply): TicketData => ({
  ticket: aTicket({ unsentReplies: 1 }),
  team: null,
  assignee: null,
  customer: null,
  conversation: [
    { type: 'message', at: 0, message: aMessage({ direction: 'out', delivery }), act },
  ],
  promises: [],
  remedies: [],
  products: {},
  drafts: { reply: null, note: null },
  missing: ['unsentReply'],
  pending: act === null ? [] : [pendingReply(act)],
})

const pendingReply = (state: ActState): OutboxItem => ({
  id: 'act',
  source: 'device',
  name: 'sendReply',
  args: { html: '', text: 'Hello', to: [], cc: [], subject: 'Kettle', replacements: [] },
  state,
  doneAt: 0,
  leavesAt: null,
  tries: 0,
  nextTryAt: null,
  refusal: null,
  ticketId: 't1',
  subject: 'Kettle',
})

describe('a reply that has not left', () => {
  test.each<[string, Reply]>([
    ['1 reply on its way', { delivery: 'leaving', act: null }],
    ['1 reply held', { delivery: 'held', act: null }],
    ['1 reply queued', { delivery: 'leaving', act: 'queued' }],
    ['1 reply held', { delivery: 'leaving', act: 'refused' }],
  ])('stands above its ticket as "%s" (%o)', (words, reply) => {
    expect(openThings(ticketWith(reply)).map(one => one.words)).toEqual([words])
  })
})
