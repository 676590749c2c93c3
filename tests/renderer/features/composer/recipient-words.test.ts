import { describe, expect, test } from 'vitest'
import { differenceWords } from '../../../../renderer/features/composer/recipient-words.ts'

const usual = { to: ['jonas@mail.test'], copied: ['wife@mail.test'] }

describe('the recipients of a reply', () => {
  test('are called the same when they are, whatever the case of the letters', () => {
    const found = differenceWords(['Jonas@mail.test'], ['wife@mail.test'], usual)
    expect(found).toEqual({ words: 'same as their last mail', differs: false })
  })
  test('name who was on their mail and is left out', () => {
    expect(differenceWords(['jonas@mail.test'], [], usual).words).toBe('without wife@mail.test')
  })
  test('warn of an address that was not on their mail', () => {
    const found = differenceWords(['jonas@mail.test'], ['wife@mail.test', 'x@other.test'], usual)
    expect(found).toEqual({ words: 'x@other.test is new', differs: true })
  })
})
