import { dayOf } from '../../lib/time.ts'
import type { Person } from '../person/person.ts'
import type { Allowance } from './remedy.ts'

export interface Authority {
  readonly perOrderMinor: number
  readonly perDayMinor: number
  readonly leftTodayMinor: number
}

/** What a person may still give away today: shown before each power, checked at the hub. */
export function authorityOf(
  person: Person,
  allowance: Allowance | undefined,
  now: number,
): Authority {
  const used = allowance?.usedOn === dayOf(now) ? allowance.usedMinor : 0
  const { perOrderMinor, perDayMinor } = person.limits
  return { perOrderMinor, perDayMinor, leftTodayMinor: Math.max(0, perDayMinor - used) }
}
