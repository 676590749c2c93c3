import { describe, expect, test } from 'vitest'
import { pendingWords } from '../../../../renderer/features/queue/row-words.ts'

describe('what is on its way, in a row', () => {
  test('is said in words', () => {
    expect(pendingWords(['sendReply', 'issueReplacement'])).toBe('reply + replacement')
  })
  test('does not count what only its writer would notice', () => {
    expect(pendingWords(['saveDraft'])).toBeNull()
  })
  test('says one thing once', () => expect(pendingWords(['writeNote', 'writeNote'])).toBe('note'))
})
