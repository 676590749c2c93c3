import { mySpace } from '../../shared/domain/person/spaces.ts'
import type { Allowance, Remedy } from '../../shared/domain/remedy/remedy.ts'
import { dayOf } from '../../shared/lib/time.ts'

/** What each person has given away today, counted while tickets go by. */
export function countAllowances(now: number): {
  add(remedies: readonly Remedy[]): void
  rows(): Iterable<Allowance>
} {
  const today = dayOf(now)
  const used = new Map<string, number>()
  return {
    add(remedies) {
      for (const { at, byId, amountMinor } of remedies) {
        if (dayOf(at) === today) used.set(byId, (used.get(byId) ?? 0) + amountMinor)
      }
    },
    *rows() {
      for (const [id, usedMinor] of used) {
        yield { id, space: mySpace(id), usedMinor, usedOn: today }
      }
    },
  }
}
