import { describe, expect, test } from 'vitest'
import { addressTicket } from '../../../../shared/domain/ticket/address-ticket.ts'
import { ticketStatus } from '../../../../shared/domain/ticket/ticket.ts'
import { canMove, NEXT_STATUS } from '../../../../shared/domain/ticket/workflow.ts'
import { ana, aTicket, MONDAY_9 } from '../../../support/builders.ts'
import { memoryTx } from '../../../support/memory-tx.ts'

const done = aTicket({ waitingSince: null })

describe('a ticket becomes addressed', () => {
  const address = (over: Parameters<typeof aTicket>[0]) => {
    const tx = memoryTx({ ticket: [aTicket({ waitingSince: null, ...over })] })
    const args = { ticketId: 'ticket-1', eventId: 'event-0001' }
    return addressTicket.apply({ tx, args, ctx: { actor: ana, now: MONDAY_9 } }).then(() => tx)
  }

  test('when nothing is open', async () => {
    const tx = await address({})
    expect((await tx.ticket.get(done.id))?.status).toBe('addressed')
  })

  test.each([
    ['a customer message is unanswered', { waitingSince: MONDAY_9 }, 'unanswered'],
    ['a promise is open', { openPromises: 1 }, 'openPromise'],
    ['a reply has not left', { unsentReplies: 1 }, 'unsentReply'],
    ['the last vote is an open No', { openNo: true }, 'openNo'],
  ])('never while %s', async (_what, over, missing) => {
    await expect(address(over)).rejects.toMatchObject({
      code: 'ticket.notDone',
      facts: { missing: [missing] },
    })
  })
})

test('every status can be left, and an addressed ticket can always be opened again', () => {
  for (const from of ticketStatus.options) expect(NEXT_STATUS[from].length).toBeGreaterThan(0)
  expect(canMove('addressed', 'open')).toBe(true)
})
