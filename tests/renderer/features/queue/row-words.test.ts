import { describe, expect, test } from 'vitest'
import { pendingWords } from '../../../../renderer/features/queue/row-words.ts'
import type { CommandName } from '../../../../shared/domain/commands.ts'

const words = (pending: readonly CommandName[], pendingReplacement = false) =>
  pendingWords({ pending, pendingReplacement })

describe('what is on its way, in a row', () => {
  test('is said in words', () => {
    expect(words(['sendReply', 'issueReplacement'])).toBe('reply + replacement')
  })
  test('names the bundle before anything else', () => {
    expect(words(['writeNote', 'sendReply'], true)).toBe('reply + replacement')
  })
  test('does not count what only its writer would notice', () => {
    expect(words(['saveDraft'])).toBeNull()
  })
  test('says one thing once', () => expect(words(['writeNote', 'writeNote'])).toBe('note'))
})
