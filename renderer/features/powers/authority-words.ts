import type { Authority } from '../../../shared/domain/remedy/authority.ts'
import { formatMinor } from '../../../shared/lib/money.ts'

/** What somebody may still give away, before they use it. */
export function authorityWords(authority: Authority | null): string {
  if (authority === null) return 'What you may give away is not known here yet; the hub checks it.'
  const { perOrderMinor, perDayMinor, leftTodayMinor } = authority
  return `You may replace goods up to ${formatMinor(perDayMinor)} today; ${formatMinor(leftTodayMinor)} left. For one order up to ${formatMinor(perOrderMinor)}.`
}

/** Why this cost is more than somebody may give; null when it is not. The hub decides. */
export function overLimitWords(
  costMinor: number,
  authority: Authority | null,
  givenMinor = 0,
): string | null {
  if (authority === null) return null
  if (givenMinor + costMinor > authority.perOrderMinor) {
    const before =
      givenMinor > 0 ? `, and ${formatMinor(givenMinor)} is given for this order already` : ''
    return `This costs ${formatMinor(costMinor)}${before}; for one order you may give up to ${formatMinor(authority.perOrderMinor)}. Ask a supervisor.`
  }
  if (costMinor > authority.leftTodayMinor) {
    return `This costs ${formatMinor(costMinor)}; you have ${formatMinor(authority.leftTodayMinor)} left today. Ask a supervisor.`
  }
  return null
}
