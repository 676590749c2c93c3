import { expect, test } from 'vitest'
import { sampleOf } from './sample.ts'

function timed(tickets: number): { readonly ms: number; readonly rows: number } {
  const from = performance.now()
  let rows = 0
  for (const _ of sampleOf(tickets, 9).rows) rows += 1
  return { ms: performance.now() - from, rows }
}

test('the default sample is there in half a second', () => {
  timed(300)
  expect(timed(300).ms).toBeLessThan(500)
})

test('ten thousand tickets take a few seconds, so that a hundred thousand take less than a minute', () => {
  const { ms, rows } = timed(10_000)
  expect(rows).toBeGreaterThan(50_000)
  expect(ms).toBeLessThan(6_000)
})
