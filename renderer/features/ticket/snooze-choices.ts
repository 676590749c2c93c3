import dayjs from 'dayjs'

/** When a workday begins, for 'tomorrow morning'. */
const MORNING = 8

export interface SnoozeChoice {
  readonly words: string
  readonly until: number
}

/** When a snoozed ticket may come back, from soon to late. */
export function snoozeChoices(now: number): readonly SnoozeChoice[] {
  const morning = (days: number) => dayjs(now).add(days, 'day').hour(MORNING).startOf('hour')
  // dayjs counts Sunday as 0; Monday is the one after today.
  const toMonday = (8 - dayjs(now).day()) % 7 || 7
  return [
    { words: 'In 3 hours', until: dayjs(now).add(3, 'hour').valueOf() },
    { words: 'Tomorrow morning', until: morning(1).valueOf() },
    { words: 'In three days', until: morning(3).valueOf() },
    ...(toMonday === 1 ? [] : [{ words: 'Monday morning', until: morning(toMonday).valueOf() }]),
    { words: 'In two weeks', until: morning(14).valueOf() },
  ]
}
