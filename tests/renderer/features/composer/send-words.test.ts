import { expect, test } from 'vitest'
import { replySubject, sendWords } from '../../../../renderer/features/composer/send-words.ts'

test('offline, the button does not say that it sends now', () => {
  expect(sendWords('reply', true)).toBe('Send when online')
  expect(sendWords('reply', false)).toBe('Send')
  expect(sendWords('note', true)).toBe('Add note')
})

test.each([
  ['Broken wheel', 'Re: Broken wheel'],
  ['RE: Broken wheel', 'RE: Broken wheel'],
  ['AW: Rad gebrochen', 'AW: Rad gebrochen'],
])('the reply to %s is called %s', (subject, reply) => expect(replySubject(subject)).toBe(reply))
