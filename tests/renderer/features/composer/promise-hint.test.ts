import { describe, expect, test } from 'vitest'
import { promisesGoods } from '../../../../renderer/features/composer/promise-hint.ts'

describe('a reply without a replacement', () => {
  test.each([
    'A new one leaves our warehouse today.',
    'I have arranged a replacement for you.',
    'We will replace it at no cost.',
    'We are sending you another bag.',
    'A new console arrives on Wednesday.',
  ])('is asked about when it says: %s', text => expect(promisesGoods(text)).toBe(true))

  test.each([
    'I am sorry, we cannot send a replacement.',
    'Thank you for your kind words.',
    'We have no replacement for this one.',
    'Your new address is saved.',
  ])('is left alone when it says: %s', text => expect(promisesGoods(text)).toBe(false))
})
