import dayjs from 'dayjs'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/lib/time.ts'

/** `14:03`, on this person's clock. */
export const clockTime = (at: number): string => dayjs(at).format('HH:mm')

/** `18 Dec`, with the year when it is another one. */
export const dayWords = (at: number, now: number): string =>
  dayjs(at).format(dayjs(at).isSame(now, 'year') ? 'D MMM' : 'D MMM YYYY')

/** `Wed 24 Dec`: a day somebody waits for. */
export const weekdayWords = (at: number): string => dayjs(at).format('ddd D MMM')

/** `14:03` today, `Tue 09:12` within six days, then the day. */
export function momentWords(at: number, now: number): string {
  if (dayjs(at).isSame(now, 'day')) return clockTime(at)
  if (Math.abs(now - at) < 6 * DAY_MS) return dayjs(at).format('ddd HH:mm')
  return dayWords(at, now)
}

/** `19 h 10 min`, `2 days 3 h`: how long, for a sentence. */
export function spanWords(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  const days = Math.floor(hours / 24)
  const rest = hours % 24
  const words = `${days} ${days === 1 ? 'day' : 'days'}`
  return rest === 0 ? words : `${words} ${rest} h`
}

/** `4 min ago`, `just now`: how old something is. */
export function agoWords(at: number, now: number): string {
  const age = now - at
  return age < MINUTE_MS ? 'just now' : `${shortSpan(age)} ago`
}

export type DueTone = 'late' | 'soon' | 'later'

/** Under this much time left, a due time is marked. */
const SOON_MS = HOUR_MS

/** `1 h 12 over`, `due 22 min`, `tomorrow`: a due time as a row of a list says it. */
export function dueWords(dueAt: number, now: number): { words: string; tone: DueTone } {
  const left = dueAt - now
  if (left <= 0)
    return { words: left > -MINUTE_MS ? 'due now' : `${shortSpan(-left)} over`, tone: 'late' }
  const tone = left <= SOON_MS ? 'soon' : 'later'
  if (left < HOUR_MS) return { words: `due ${Math.max(1, Math.round(left / MINUTE_MS))} min`, tone }
  if (dayjs(dueAt).isSame(now, 'day')) return { words: `due ${Math.round(left / HOUR_MS)} h`, tone }
  if (dayjs(dueAt).isSame(now + DAY_MS, 'day')) return { words: 'tomorrow', tone }
  if (left < 6 * DAY_MS) return { words: `due ${dayjs(dueAt).format('ddd')}`, tone }
  return { words: `due ${dayWords(dueAt, now)}`, tone }
}

/** `12 min`, `1 h 12`, `2 days`: as short as it can be and still be read aloud. */
function shortSpan(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60}`
  const days = Math.floor(hours / 24)
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
