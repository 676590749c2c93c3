import { describe, expect, test } from 'vitest'
import { splitQuoted } from '../../../../renderer/features/ticket/split-quoted.ts'

describe('what a mail quotes', () => {
  test('is parted from its own words', () => {
    const text =
      'It broke again.\n\nOn Mon, 2 Mar 2026 at 10:12, Support wrote:\n> A new one is coming.\n'
    expect(splitQuoted(text).own).toBe('It broke again.')
    expect(splitQuoted(text).quoted).toContain('A new one is coming.')
  })
  test('is nothing where nothing is quoted', () => {
    expect(splitQuoted('Hello\n\nthere')).toEqual({ own: 'Hello\n\nthere', quoted: '' })
  })
  test('stays in sight when there are no other words', () => {
    expect(splitQuoted('> only this').own).toBe('> only this')
  })
  test('stays where somebody answered between the lines', () => {
    expect(splitQuoted('Hello\n> one?\nyes\n> two?\nno').quoted).toBe('')
  })
})
