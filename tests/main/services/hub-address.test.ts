import { expect, test } from 'vitest'
import { parseHubAddress } from '../../../main/services/hub-address.ts'

test.each([
  ['desk.example.com', 'https://desk.example.com'],
  [' https://desk.example.com/ ', 'https://desk.example.com'],
  ['desk.example.com:8443', 'https://desk.example.com:8443'],
  ['https://Desk.Example.com/login?x=1', 'https://desk.example.com'],
  ['127.0.0.1:7311', 'http://127.0.0.1:7311'],
  ['localhost:7311', 'http://localhost:7311'],
  ['http://[::1]:7311', 'http://[::1]:7311'],
])('"%s" means the hub at %s', (typed, hubUrl) => {
  expect(parseHubAddress(typed)).toEqual({ ok: true, value: hubUrl })
})

test.each([
  'http://192.168.1.5:7311',
  'http://127.0.0.1.evil.example',
  'javascript:alert(1)',
  '//',
])('"%s" is refused', typed => {
  expect(parseHubAddress(typed).ok).toBe(false)
})
