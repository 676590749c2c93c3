import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../../shared/domain/team/due-at.ts'
import { aTeam } from '../../../support/builders.ts'

const { hours } = aTeam()
const utc = (text: string): number => Date.parse(text)

describe('when an answer is due (08:00 to 18:00 in Berlin, Monday to Friday)', () => {
  test.each([
    ['on a working morning: the same day', '2026-11-23T08:00Z', 120, '2026-11-23T10:00Z'],
    ['late in the day: the rest counts tomorrow', '2026-11-23T16:00Z', 120, '2026-11-24T08:00Z'],
    ['on Friday evening: Monday', '2026-11-27T20:00Z', 60, '2026-11-30T08:00Z'],
    ['before opening: from opening on', '2026-11-23T03:00Z', 60, '2026-11-23T08:00Z'],
    ['over a holiday: the next working day', '2026-12-24T16:30Z', 60, '2026-12-28T07:30Z'],
    ['over the change to winter time', '2026-10-23T15:30Z', 60, '2026-10-26T07:30Z'],
    ['over the change to summer time', '2026-03-27T16:30Z', 60, '2026-03-30T06:30Z'],
    ['more than a day of work', '2026-11-23T07:00Z', 900, '2026-11-24T12:00Z'],
  ])('%s', (_when, from, minutes, due) => {
    expect(new Date(dueAt(utc(from), minutes, hours)).toISOString()).toBe(
      new Date(utc(due)).toISOString(),
    )
  })

  test('a team that never opens still hides no customer', () => {
    const closed = { ...hours, week: hours.week.map(() => null) }
    expect(dueAt(0, 60, closed)).toBe(3_600_000)
  })
})
