import { expect, test } from 'vitest'
import type { OutboxItem } from '../../../../renderer/engine/views/contract.ts'
import { discardWords } from '../../../../renderer/features/outbox/outbox-words.ts'

const reply = (change: Partial<OutboxItem>): OutboxItem => ({
  id: 'reply-0001',
  source: 'device',
  name: 'sendReply',
  args: {},
  state: 'held',
  doneAt: 0,
  leavesAt: null,
  tries: 0,
  nextTryAt: null,
  refusal: null,
  ticketId: 'ticket-1',
  subject: 'Wheel broken',
  ...change,
})

test.each([
  [reply({}), /never will. Its words are deleted/],
  [reply({ source: 'hub' }), /never sent. Its words stay/],
  [reply({ source: 'hub', refusal: { code: 'mail.unclear', facts: {} } }), /may be with some/],
  [reply({ source: 'hub', refusal: { code: 'mail.partly', facts: {} } }), /may be with some/],
])('who discards is told what becomes of the words: %#', (item, words) => {
  expect(discardWords(item)).toMatch(words)
})
