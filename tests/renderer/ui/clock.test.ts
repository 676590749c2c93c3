import dayjs from 'dayjs'
import { describe, expect, test } from 'vitest'
import { agoWords, dueWords, momentWords, spanWords } from '../../../renderer/ui/clock.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'

/** A Tuesday, at ten in the morning wherever this runs. */
const now = dayjs('2026-03-03T10:00:00').valueOf()

describe('dueWords', () => {
  test.each([
    [-72 * MINUTE_MS, '1 h 12 over', 'late'],
    [-18 * MINUTE_MS, '18 min over', 'late'],
    [-2 * HOUR_MS, '2 h over', 'late'],
    [-50 * HOUR_MS, '2 days over', 'late'],
    [-1_000, 'due now', 'late'],
    [22 * MINUTE_MS, 'due 22 min', 'soon'],
    [20_000, 'due 1 min', 'soon'],
    [HOUR_MS, 'due 1 h', 'soon'],
    [5 * HOUR_MS, 'due 5 h', 'later'],
    [20 * HOUR_MS, 'tomorrow', 'later'],
    [3 * DAY_MS, 'due Fri', 'later'],
    [20 * DAY_MS, 'due 23 Mar', 'later'],
  ])('an answer due in %i ms reads %s', (left, words, tone) => {
    expect(dueWords(now + left, now)).toEqual({ words, tone })
  })
})

describe('momentWords', () => {
  test.each([
    ['2026-03-03T09:12:00', '09:12'],
    ['2026-02-27T09:12:00', 'Fri 09:12'],
    ['2026-01-18T09:12:00', '18 Jan'],
    ['2025-12-18T09:12:00', '18 Dec 2025'],
  ])('%s reads %s on a Tuesday in March', (at, words) => {
    expect(momentWords(dayjs(at).valueOf(), now)).toBe(words)
  })
})

describe('spanWords', () => {
  test.each([
    [0, '0 min'],
    [19 * HOUR_MS + 10 * MINUTE_MS, '19 h 10 min'],
    [3 * HOUR_MS, '3 h'],
    [27 * HOUR_MS, '1 day 3 h'],
    [2 * DAY_MS, '2 days'],
    [-5 * MINUTE_MS, '0 min'],
  ])('%i ms is said as %s', (ms, words) => expect(spanWords(ms)).toBe(words))
})

test('what has just happened is not called 0 min ago', () => {
  expect(agoWords(now - 20_000, now)).toBe('just now')
  expect(agoWords(now - 4 * MINUTE_MS, now)).toBe('4 min ago')
})
