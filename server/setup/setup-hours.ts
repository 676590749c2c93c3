import { z } from 'zod'
import type { Hours } from '../../shared/domain/team/team.ts'

/** Sunday first, as the domain counts. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const stretch = z
  .string()
  .regex(/^\d\d:\d\d-\d\d:\d\d$/, 'must be like 08:00-18:00, or null for a closed day')
  .transform((text, ctx): [number, number] => {
    const [from, to] = text.split('-').map(minuteOf)
    if (from !== undefined && to !== undefined && from < to && to <= 1_440) return [from, to]
    ctx.addIssue({ code: 'custom', message: 'must open before it closes, at 24:00 at the latest' })
    return z.NEVER
  })

function minuteOf(text: string): number {
  const [hour, minute] = text.split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}

/** A team's week in words that people write: `{ "mon": "08:00-18:00", "sun": null }`. */
export const setupHours = z
  .strictObject({
    zone: z.string().refine(isZone, 'must be a time zone such as Europe/Berlin'),
    week: z.strictObject({
      mon: stretch.nullable(),
      tue: stretch.nullable(),
      wed: stretch.nullable(),
      thu: stretch.nullable(),
      fri: stretch.nullable(),
      sat: stretch.nullable(),
      sun: stretch.nullable(),
    }),
    holidays: z.array(z.iso.date('must be a day such as 2026-12-25')).default([]),
  })
  .transform(
    ({ zone, week, holidays }): Hours => ({
      zone,
      week: DAYS.map(day => week[day]),
      holidays,
    }),
  )

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
