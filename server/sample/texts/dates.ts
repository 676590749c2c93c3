import { DAY_MS, MINUTE_MS } from '../../../shared/lib/time.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `Tuesday` */
export const weekday = (at: number): string => DAYS[new Date(at).getUTCDay()] ?? ''

/** `14 November` */
export function dayMonth(at: number): string {
  const date = new Date(at)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`
}

/** `10:41` */
export function clock(at: number): string {
  const minutes = Math.floor((at % DAY_MS) / MINUTE_MS)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** As people say it in a letter: 'on Tuesday' within the week, else 'on 3 November'. */
export const onDay = (at: number, from: number): string =>
  from - at < 6 * DAY_MS && at <= from ? `on ${weekday(at)}` : `on ${dayMonth(at)}`

/** `14.11.` and `14/11`, for letters in other languages. */
export function figures(at: number): { readonly day: number; readonly month: number } {
  const date = new Date(at)
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1 }
}
