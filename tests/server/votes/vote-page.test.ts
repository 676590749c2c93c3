import { describe, expect, test } from 'vitest'
import { voteTokenHash, voteTokenOf } from '../../../server/votes/token.ts'
import { REASON_WORDS, votePage } from '../../../server/votes/vote-page.ts'

const token = 'abc'
describe('the vote page', () => {
  test.each([
    { state: 'ask', token } as const,
    { state: 'yes', token, saved: false } as const,
    { state: 'no', token, saved: false } as const,
    { state: 'unknown' } as const,
  ])('in the state $state has no script and loads nothing', page => {
    expect(votePage(page)).not.toMatch(/<script|src=|@import|url\(|http-equiv/i)
  })

  test('votes only by a button', () => {
    const html = votePage({ state: 'ask', token })
    expect(html).toContain('method="post"')
    expect(html).not.toContain('href=')
  })

  test('asks after a No what is still missing, with four reasons', () => {
    const html = votePage({ state: 'no', token, saved: false })
    for (const words of Object.values(REASON_WORDS)) expect(html).toContain(words)
  })
})

test('a token is long, safe in an address, and only its hash is kept', () => {
  const secret = 'a secret of the hub'
  const made = voteTokenOf(secret, 'message-1')
  expect(made).toMatch(/^[\w-]{32}$/)
  expect(voteTokenHash(made)).not.toContain(made)
  expect(voteTokenOf(secret, 'message-2')).not.toBe(made)
  expect(voteTokenOf('another secret', 'message-1')).not.toBe(made)
})
