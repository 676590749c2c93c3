import { describe, expect, test } from 'vitest'
import { confirmSent } from '../../../../shared/domain/message/confirm-sent.ts'
import { sendReply } from '../../../../shared/domain/message/send-reply.ts'
import { HUB } from '../../../../shared/domain/person/person.ts'
import { keepPromise } from '../../../../shared/domain/promise/keep-promise.ts'
import { settleRemedy } from '../../../../shared/domain/remedy/settle-remedy.ts'
import { holdTicket } from '../../../../shared/domain/ticket/hold-ticket.ts'
import { reopenTicket } from '../../../../shared/domain/ticket/reopen-ticket.ts'
import { DAY_MS } from '../../../../shared/lib/time.ts'
import { ana, aPlan, aReply, aWorld, MONDAY_9 } from '../../../support/builders.ts'
import { type MemoryTx, memoryTx } from '../../../support/memory-tx.ts'

const ctx = { actor: ana, now: MONDAY_9 + 5 }
const byHub = { actor: HUB, now: MONDAY_9 + 9 }
const ids = { ticketId: 'ticket-1', eventId: 'event-0009' }
const until = MONDAY_9 + 3 * DAY_MS

/** A ticket whose reply was sent 'and addressed' and has not left yet. */
async function sent(over: Record<string, unknown> = {}): Promise<MemoryTx> {
  const tx = memoryTx(aWorld())
  await sendReply.apply({ tx, args: aReply({ thenAddressed: true, ...over }), ctx })
  return tx
}
function leave(tx: MemoryTx): Promise<void> {
  const args = { messageId: 'reply-0001', inReplyTo: null, references: [], eventId: 'event-0010' }
  return confirmSent.apply({ tx, args, ctx: byHub })
}
const ticketOf = (tx: MemoryTx) => tx.ticket.get('ticket-1')

describe('a ticket that was sent `and addressed`', () => {
  test('is addressed when its reply has left', async () => {
    const tx = await sent()
    await leave(tx)
    expect(await ticketOf(tx)).toMatchObject({ status: 'addressed', addressWhenSent: false })
  })

  test.each([
    ['snoozed', holdTicket, { ...ids, until }, { status: 'onHold', holdUntil: until }],
    ['opened again', reopenTicket, ids, { status: 'open' }],
  ] as const)('and %s since stays so when its reply leaves', async (_what, act, args, after) => {
    const tx = await sent()
    await act.apply({ tx, args, ctx })
    await leave(tx)
    expect(await ticketOf(tx)).toMatchObject({ ...after, addressWhenSent: false })
  })

  test('with a promise is addressed when that is kept', async () => {
    const tx = await sent({ replacements: [aPlan()] })
    await leave(tx)
    expect(await ticketOf(tx)).toMatchObject({ status: 'waiting' })
    await keepPromise.apply({ tx, args: { promiseId: 'promise-1' }, ctx })
    expect(await ticketOf(tx)).toMatchObject({ status: 'addressed', addressWhenSent: false })
    expect(tx.all('event').map(one => one.code)).toEqual(['replacementAsked', 'addressed'])
  })

  test('does not become addressed by goods that the shop refuses', async () => {
    const tx = await sent({ replacements: [aPlan()] })
    await leave(tx)
    const outcome = { status: 'failed', words: 'No courier today.' }
    const args = { remedyId: 'line-1', outcome, promiseId: 'promise-1', eventId: 'event-0011' }
    await settleRemedy.apply({ tx, args, ctx: byHub })
    expect(await ticketOf(tx)).toMatchObject({ status: 'waiting', addressWhenSent: false })
  })
})
