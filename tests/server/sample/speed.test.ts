import { expect, test } from 'vitest'
import { sampleOf } from './sample.ts'

const rowsOf = (tickets: number) => [...sampleOf(tickets, 9).rows]

function msOf(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

/**
 * How much longer it takes to make a sample than to write its rows down as JSON and read them
 * again, the least that a hub has to do with them. Both in turn: what else this computer does
 * meanwhile slows both.
 */
function timesTheFloor(tickets: number, runs: number): number {
  const rows = rowsOf(tickets)
  const ratios = Array.from({ length: runs }, () => {
    const floor = msOf(() => void JSON.parse(JSON.stringify(rows)))
    return msOf(() => void rowsOf(tickets)) / floor
  })
  return ratios.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

test('the default sample, pictures of its products included, costs 25 times the floor at most', () => {
  expect(timesTheFloor(300, 7)).toBeLessThan(25)
})

test('ten thousand tickets cost 5 times the floor at most: what is made is made once', () => {
  expect(rowsOf(10_000).length).toBeGreaterThan(50_000)
  expect(timesTheFloor(10_000, 3)).toBeLessThan(5)
})
