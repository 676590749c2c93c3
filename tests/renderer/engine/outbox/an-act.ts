import type { Pending } from '../../../../renderer/engine/outbox/pending.ts'

/** An act that waits to be sent: a note on one ticket. */
export const anAct = (over: Partial<Pending> = {}): Pending => ({
  id: 'act-0001',
  name: 'writeNote',
  args: { ticketId: 'ticket-1' },
  doneAt: 0,
  order: 1,
  state: 'queued',
  leavesAt: null,
  tries: 0,
  nextTryAt: null,
  mayBeDecided: false,
  refusal: null,
  ...over,
})
