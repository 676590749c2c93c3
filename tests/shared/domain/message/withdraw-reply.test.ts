import { expect, test } from 'vitest'
import { withdrawReply } from '../../../../shared/domain/message/withdraw-reply.ts'
import { aMessage, ana, aTicket, aWorld, MONDAY_9 } from '../../../support/builders.ts'
import { memoryTx } from '../../../support/memory-tx.ts'

test('a customer whose held reply is taken back waits again, and is due as they were', async () => {
  const held = aMessage({ id: 'reply-0001', direction: 'out', delivery: 'held' })
  const ticket = aTicket({ unsentReplies: 1, waitingSince: null, dueAt: null, status: 'waiting' })
  const tx = memoryTx({ ...aWorld(), ticket: [ticket], message: [held] })
  const ctx = { actor: ana, now: MONDAY_9 + 5 }
  await withdrawReply.apply({ tx, args: { messageId: held.id }, ctx })
  const after = await tx.ticket.get('ticket-1')
  expect(after).toMatchObject({ status: 'open', waitingSince: held.at, unsentReplies: 0 })
  expect(after?.dueAt).toBeGreaterThan(held.at)
  expect((await tx.message.get(held.id))?.delivery).toBe('withdrawn')
})
