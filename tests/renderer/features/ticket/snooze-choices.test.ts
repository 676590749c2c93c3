import dayjs from 'dayjs'
import { describe, expect, test } from 'vitest'
import { snoozeChoices } from '../../../../renderer/features/ticket/snooze-choices.ts'

const at = (day: string) => snoozeChoices(dayjs(`${day}T15:20:00`).valueOf())
const until = (day: string, words: string) => {
  const found = at(day).find(one => one.words === words)
  return found === undefined ? null : dayjs(found.until).format('ddd D MMM HH:mm')
}

describe('when a snoozed ticket may come back', () => {
  test('tomorrow means the morning', () => {
    expect(until('2026-03-03', 'Tomorrow morning')).toBe('Wed 4 Mar 08:00')
  })
  test('Monday is the next one', () => {
    expect(until('2026-03-03', 'Monday morning')).toBe('Mon 9 Mar 08:00')
    expect(until('2026-03-02', 'Monday morning')).toBe('Mon 9 Mar 08:00')
  })
  test('on a Sunday Monday is tomorrow, and is not offered twice', () => {
    expect(until('2026-03-01', 'Monday morning')).toBeNull()
  })
  test('the clock change leaves the hour as people read it', () => {
    expect(until('2026-03-28', 'Tomorrow morning')).toBe('Sun 29 Mar 08:00')
  })
})
