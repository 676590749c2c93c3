import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../main/security/content-security-policy.ts'

const directive = (policy: string, name: string) =>
  policy.split('; ').find(part => part.startsWith(`${name} `))

describe("the page's policy", () => {
  test('allows nothing that is not named, and no inline script', () => {
    const policy = contentSecurityPolicy(null, 'abc')
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  test('lets the page talk to its hub alone', () => {
    const hub = { kind: 'hub' as const, hubUrl: 'https://desk.example.com/path' }
    expect(directive(contentSecurityPolicy(hub, 'n'), 'connect-src')).toBe(
      "connect-src 'self' https://desk.example.com wss://desk.example.com",
    )
  })

  test('lets the page reach the sample hub on whatever port it got', () => {
    const sample = { kind: 'sample' as const, hubUrl: 'http://127.0.0.1:41234' }
    expect(directive(contentSecurityPolicy(sample, 'n'), 'connect-src')).toBe(
      "connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:*",
    )
  })
})
