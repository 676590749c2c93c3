import { DAY_MS, MINUTE_MS } from '../../lib/time.ts'
import type { Hours } from './team.ts'

/**
 * When a customer who wrote at `from` should have an answer: `minutes` of the
 * team's own working time later. Holidays, weekends and daylight saving count.
 *
 * A team that never opens within a year gets `from` plus the plain minutes, so
 * that a mistake in the settings never hides a customer.
 */
export function dueAt(from: number, minutes: number, hours: Hours): number {
  let left = minutes * MINUTE_MS
  for (let day = 0; day < 366; day += 1) {
    const open = openingOn(from + day * DAY_MS, hours)
    if (open === null) continue
    const start = Math.max(open.from, from)
    const room = open.to - start
    if (room <= 0) continue
    if (left <= room) return start + left
    left -= room
  }
  return from + minutes * MINUTE_MS
}

/** The working stretch of the local day that contains `at`, or null when closed. */
function openingOn(at: number, hours: Hours): { from: number; to: number } | null {
  const local = localParts(at, hours.zone)
  const stretch = hours.week[local.weekday]
  if (stretch === null || stretch === undefined || hours.holidays.includes(local.day)) return null
  return {
    from: utcOf(local.day, stretch[0], hours.zone),
    to: utcOf(local.day, stretch[1], hours.zone),
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, made)
  return made
}

function localParts(at: number, zone: string) {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(p => [p.type, p.value]),
  )
  const day = `${part['year']}-${part['month']}-${part['day']}`
  const wall = Date.parse(`${day}T${part['hour']}:${part['minute']}:${part['second']}Z`)
  return { day, weekday: new Date(`${day}T00:00:00Z`).getUTCDay(), wall }
}

/** The instant at which a wall clock in `zone` shows `minute` of `day`. */
function utcOf(day: string, minute: number, zone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS
  // Two rounds settle it: the first guess may lie on the other side of a clock change.
  let guess = wanted
  for (let round = 0; round < 2; round += 1) guess += wanted - localParts(guess, zone).wall
  return guess
}
