import { DAY_MS, dayOf } from '../../lib/time.ts'
import type { Person } from '../person/person.ts'
import type { Allowance } from './remedy.ts'

export interface Authority {
  readonly perOrderMinor: number
  readonly perDayMinor: number
  readonly leftTodayMinor: number
}

/**
 * The day that what is used counts for. At midnight the clocks of two hubs, or a command that
 * waited for another, may still be in yesterday: that is no new day.
 */
export function spendingDay(allowance: Allowance | undefined, now: number): string {
  const tomorrow = dayOf(now + DAY_MS)
  return allowance?.usedOn === tomorrow ? tomorrow : dayOf(now)
}

/** What a person may still give away today: shown before each power, checked at the hub. */
export function authorityOf(
  person: Person,
  allowance: Allowance | undefined,
  now: number,
): Authority {
  const used = allowance?.usedOn === spendingDay(allowance, now) ? allowance.usedMinor : 0
  const { perOrderMinor, perDayMinor } = person.limits
  return { perOrderMinor, perDayMinor, leftTodayMinor: Math.max(0, perDayMinor - used) }
}
