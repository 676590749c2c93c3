import { describe, expect, test } from 'vitest'
import { buildMail, textFromHtml } from '../../../server/mail/build-mail.ts'
import { orderNumbersIn } from '../../../server/mail/find-order.ts'
import { replyAddress, ticketOfAddress } from '../../../server/mail/reply-address.ts'
import { aMessage, aTeam } from '../../support/builders.ts'

const reply = aMessage({
  id: 'reply-0001',
  direction: 'out',
  messageId: 'reply-0001@sample.test',
  to: [{ name: 'Ruth', address: 'ruth@mail.test' }],
  subject: 'Re: Wheel broken',
  text: 'A new case leaves today.',
  html: '<p>A new case leaves <b>today</b>.</p>',
})
const build = (over: Partial<Parameters<typeof buildMail>[0]> = {}) =>
  buildMail({
    reply,
    thread: { before: [aMessage({ references: ['zero@mail.test'] })] },
    team: aTeam(),
    replyTo: 'travel+t.0@sample.test',
    voteUrl: 'https://hub.test/h/token',
    ...over,
  })

describe('the mail of a reply', () => {
  test('stays in the customer’s thread', () => {
    expect(build()).toMatchObject({
      messageId: '<reply-0001@sample.test>',
      inReplyTo: '<first@mail.test>',
      references: '<zero@mail.test> <first@mail.test>',
    })
  })

  test('asks the one question in text and in HTML', () => {
    const { text, html } = build()
    expect(text).toContain('Was this answer helpful?\nYes or No: https://hub.test/h/token')
    expect(html).toContain('Was this answer helpful?')
    expect(html).toContain('https://hub.test/h/token?a=no')
  })

  test('is signed with the name of who wrote it', () => {
    const team = aTeam({ signature: 'Kind regards,\n{{agent}}' })
    const { text, html } = build({ team, reply: { ...reply, authorName: 'Ana <Reis>' } })
    expect(text).toContain('Kind regards,\nAna <Reis>')
    expect(html).toContain('Kind regards,<br>Ana &#60;Reis&#62;')
  })

  test('quotes the customer below the answer, and escapes their words', () => {
    const before = [aMessage({ text: 'It <broke> & fell' })]
    const { text, html } = build({ thread: { before } })
    expect(text).toContain('> It <broke> & fell')
    expect(html).toContain('It &#60;broke&#62; &#38; fell')
  })

  test.each([
    ['subject', { subject: 'Hi\r\nBcc: all@mail.test' }],
    ['recipient’s name', { to: [{ name: 'R\nBcc: all@mail.test', address: 'ruth@mail.test' }] }],
    ['recipient', { to: [{ name: '', address: 'ruth@mail.test\r\nBcc: x@mail.test' }] }],
    ['message id', { messageId: 'a@b>\r\nBcc: x@mail.test' }],
  ])('with a line break in the %s is never built', (_where, over) => {
    expect(() => build({ reply: { ...reply, ...over } })).toThrow('line break')
  })

  test('a thread of hundreds still has a header that mail servers take', () => {
    const before = Array.from({ length: 400 }, (_, i) => aMessage({ messageId: `${i}@mail.test` }))
    const ids = build({ thread: { before } }).references?.split(' ') ?? []
    expect(ids).toHaveLength(50)
    expect([ids[0], ids.at(-1)]).toEqual(['<0@mail.test>', '<399@mail.test>'])
  })
})

describe('the address to answer to', () => {
  const address = replyAddress('travel@sample.test', 'ticket-1', 'secret')

  test('finds its ticket, whatever the mail program did to its case', () => {
    expect(ticketOfAddress(address, 'secret')).toBe('ticket-1')
    expect(ticketOfAddress(address.toUpperCase(), 'secret')).toBe('ticket-1')
  })

  test('cannot be made for another ticket', () => {
    expect(ticketOfAddress(address.replace('ticket-1', 'ticket-2'), 'secret')).toBeNull()
    expect(ticketOfAddress(address, 'other')).toBeNull()
    expect(ticketOfAddress('travel@sample.test', 'secret')).toBeNull()
  })
})

test('order numbers are found where people write them', () => {
  const text = 'Order #84-1192 (not 84-119 or 184-11920), again 84-1192, and 12-40031.'
  expect(orderNumbersIn(text)).toEqual(['84-1192', '12-40031'])
})

test('a mail of HTML alone still has its words', () => {
  expect(textFromHtml('<h1>My case</h1>')).toBe('My case')
  expect(textFromHtml('<p>Hello<br>there</p><img src="x"><p>Bye</p>')).toBe('Hello\nthere\n\nBye')
})

test.each(['travel', 'support', 'customer-service'])(
  'the reply address of %s is no longer than mail allows',
  mailbox => {
    const id = '123e4567-e89b-42d3-a456-426614174000'
    const address = replyAddress(`${mailbox}@shop.test`, id, 'secret')
    expect(address.indexOf('@')).toBeLessThanOrEqual(64)
    expect(ticketOfAddress(address, 'secret')).toBe(mailbox.length > 10 ? null : id)
  },
)
