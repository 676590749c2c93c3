import { expect, test } from 'vitest'
import { deskPath, deskPathIn } from '../../../main/services/desk-link.ts'

test('a desk:// link names a path in the app', () => {
  expect(deskPath('desk://ticket/4711')).toBe('/ticket/4711')
  expect(deskPath('desk://outbox/')).toBe('/outbox')
  expect(deskPathIn(['electron', '--flag', 'desk://ticket/4711'])).toBe('/ticket/4711')
})

test.each([
  'https://ticket/1',
  'desk://',
  'desk://../../etc',
  'desk://ticket/1?x=<script>',
  'desk://a//b',
  `desk://${'a'.repeat(500)}`,
])('%s names nothing', link => {
  expect(deskPath(link)).toBeNull()
})
