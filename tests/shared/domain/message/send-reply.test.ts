import { describe, expect, test } from 'vitest'
import { sendReply } from '../../../../shared/domain/message/send-reply.ts'
import type { Actor } from '../../../../shared/domain/person/person.ts'
import {
  ana,
  aPlan,
  aReply,
  aTicket,
  aWorld,
  MONDAY_9,
  merchandiser,
  sam,
  stranger,
} from '../../../support/builders.ts'
import { memoryTx } from '../../../support/memory-tx.ts'

const sending = async (
  world = aWorld(),
  over: Record<string, unknown> = {},
  actor: Actor = ana,
) => {
  const tx = memoryTx(world)
  await sendReply.apply({ tx, args: aReply(over), ctx: { actor, now: MONDAY_9 + 5 } })
  return tx
}

describe('sendReply', () => {
  test('after a reply the customer no longer waits, and the ticket belongs to its writer', async () => {
    const tx = await sending()
    expect(await tx.ticket.get('ticket-1')).toMatchObject({
      status: 'waiting',
      waitingSince: null,
      dueAt: null,
      assigneeId: 'ana',
      unsentReplies: 1,
      messageCount: 2,
    })
  })

  test('a reply is leaving, not sent, until the mail server has taken it', async () => {
    const tx = await sending()
    expect(await tx.message.get('reply-0001')).toMatchObject({
      delivery: 'leaving',
      messageId: 'reply-0001@sample.test',
      authorName: 'Ana Reis',
    })
  })

  test('nobody answers a message that they have not read', async () => {
    const world = { ...aWorld(), ticket: [aTicket({ lastCustomerMessageId: 'message-2' })] }
    await expect(sending(world)).rejects.toMatchObject({
      code: 'reply.threadMoved',
      facts: { snippet: 'The wheel came off.' },
    })
  })

  test.each([
    ['an agent of another team', stranger],
    ['a merchandising manager', merchandiser],
  ])('%s cannot reply', async (_who, actor) => {
    await expect(sending(aWorld(), {}, actor)).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test.each([
    ['a line break in the subject', { subject: 'Hi\r\nBcc: all@mail.test' }],
    ['a line break in an address', { to: ['ruth@mail.test\nBcc: all@mail.test'] }],
    ['two addresses in one', { to: ['a@mail.test, b@mail.test'] }],
    ['nobody to send it to', { to: [] }],
    ['more than fifty recipients', { to: Array.from({ length: 51 }, (_, i) => `a${i}@mail.test`) }],
    ['no words', { text: '  ' }],
    ['one id for two promises', { replacements: [aPlan(), aPlan({ eventId: 'event-0002' })] }],
    [
      'one id for two lines of history',
      { replacements: [aPlan(), aPlan({ promiseId: 'promise-2' })] },
    ],
  ])('%s is refused', async (_what, over) => {
    await expect(sending(aWorld(), over)).rejects.toMatchObject({ code: 'badArgs' })
  })

  test('a reply with a replacement makes the promise with it', async () => {
    const tx = await sending(aWorld(), { replacements: [aPlan()] })
    expect(await tx.promise.get('promise-1')).toMatchObject({ state: 'open', remedyId: 'line-1' })
    expect(await tx.remedy.get('line-1')).toMatchObject({ state: 'asked', messageId: 'reply-0001' })
    expect((await tx.ticket.get('ticket-1'))?.openPromises).toBe(1)
  })

  test('the second of two replacements of one line is refused with the first one’s facts', async () => {
    const tx = await sending(aWorld(), { replacements: [aPlan()] })
    const second = aReply({ id: 'reply-0002', replacements: [aPlan({ promiseId: 'promise-2' })] })
    const ctx = { actor: sam, now: MONDAY_9 + 60_000 }
    await expect(sendReply.apply({ tx, args: second, ctx })).rejects.toMatchObject({
      code: 'remedy.already',
      facts: { byName: 'Ana Reis', at: MONDAY_9 + 5 },
    })
  })
})
