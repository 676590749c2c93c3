import { expect, test } from 'vitest'
import { externalTarget } from '../../../main/services/external-target.ts'

test.each([
  ['https://example.com/a?b', 'example.com'],
  ['https://bank.example@evil.example/login', 'evil.example'],
  ['https://example.com:8443/', 'example.com:8443'],
  ['https://ex\u0430mple.com/', 'xn--exmple-4nf.com'],
  ['mailto:ada@example.com', 'ada@example.com'],
  ['tel:+4930123', '+4930123'],
])('%s is opened, and shown as %s', (link, shown) => {
  expect(externalTarget(link)?.shown).toBe(shown)
})

test.each([
  'http://example.com/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'smb://server/share',
  'ms-msdt:/id',
  'desk://ticket/1',
  'example.com',
  '',
])('%s is not opened', link => {
  expect(externalTarget(link)).toBeNull()
})
