import { expect, test } from 'vitest'
import { sampleOf } from './sample.ts'

function timed(tickets: number): { readonly ms: number; readonly rows: number } {
  const from = performance.now()
  let rows = 0
  for (const _ of sampleOf(tickets, 9).rows) rows += 1
  return { ms: performance.now() - from, rows }
}

/** The best of some runs: what it takes, and not what else this computer does meanwhile. */
const best = (tickets: number) => Math.min(...Array.from({ length: 6 }, () => timed(tickets).ms))

test('the default sample is there in half a second', () => {
  expect(best(300)).toBeLessThan(500)
})

test('ten thousand tickets take a few seconds, so that a hundred thousand take less than a minute', () => {
  const { ms, rows } = timed(10_000)
  expect(rows).toBeGreaterThan(50_000)
  expect(ms).toBeLessThan(15_000)
})
