import { CATALOGUE, PEOPLE } from '../../shared/domain/person/spaces.ts'
import type { ShippingOption } from '../../shared/domain/remedy/remedy.ts'
import type { Reason, Team } from '../../shared/domain/team/team.ts'

const DAY_AND_NIGHT: Team['hours']['week'] = Array.from({ length: 7 }, () => [0, 1440])
const EARLY_TO_LATE: Team['hours']['week'] = Array.from({ length: 7 }, () => [360, 1440])

/** Travellers stand at airports at night; kettles can wait until six in the morning. */
export const TRAVEL_TEAM: Team = {
  id: 'travel',
  space: PEOPLE,
  name: 'Travel',
  address: 'travel@sample.test',
  hours: { zone: 'Europe/Berlin', week: DAY_AND_NIGHT, holidays: [] },
  targetMinutes: { normal: 480, high: 240, urgent: 60 },
  signature: 'Kind regards,\n{{agent}}\nTravel team, Halden & Norra',
}

export const HOME_TEAM: Team = {
  id: 'home',
  space: PEOPLE,
  name: 'Home and electronics',
  address: 'home@sample.test',
  hours: {
    zone: 'Europe/Berlin',
    week: EARLY_TO_LATE,
    holidays: ['2026-12-25', '2027-01-01', '2027-12-25', '2028-01-01'],
  },
  targetMinutes: { normal: 600, high: 300, urgent: 90 },
  signature: 'Kind regards,\n{{agent}}\nHome and electronics, Halden & Norra',
}

export const TEAMS: readonly Team[] = [TRAVEL_TEAM, HOME_TEAM]

export const teamOf = (id: string): Team => (id === HOME_TEAM.id ? HOME_TEAM : TRAVEL_TEAM)

const reason = (id: string, words: string, against: Reason['against']): Reason => ({
  id,
  space: PEOPLE,
  words,
  against,
})

/** Why customers write. Reasons for a pull keep the pull's own names. */
export const REASONS: readonly Reason[] = [
  reason('defect', 'Broke or does not work', 'product'),
  reason('safety', 'Could hurt somebody', 'product'),
  reason('differs', 'Differs from its description', 'product'),
  reason('wrongItem', 'Wrong item packed', 'product'),
  reason('packaging', 'Packed so that it breaks', 'product'),
  reason('counterfeit', 'Seems not to be genuine', 'product'),
  reason('missing', 'A part is missing', 'product'),
  reason('late', 'Late', 'delivery'),
  reason('lost', 'Never arrived', 'delivery'),
  reason('damaged', 'Damaged on the way', 'delivery'),
  reason('refund', 'Asks where the money is', 'nothing'),
  reason('payment', 'Charged twice or wrongly', 'nothing'),
  reason('invoice', 'Needs an invoice', 'nothing'),
  reason('change', 'Change of order or address', 'nothing'),
  reason('question', 'Question before buying', 'nothing'),
  reason('howTo', 'How does it work', 'nothing'),
  reason('return', 'Wants to send it back', 'nothing'),
  reason('praise', 'Praise', 'nothing'),
]

export const countsAgainstProduct = (reasons: readonly string[]): boolean =>
  REASONS.some(one => one.against === 'product' && reasons.includes(one.id))

const shipping = (
  id: ShippingOption['id'],
  name: string,
  costMinor: number,
  days: number,
): ShippingOption => ({ id, space: CATALOGUE, name, costMinor, currency: 'EUR', days })

export const SHIPPING: readonly ShippingOption[] = [
  shipping('standard', 'Standard, to the door', 390, 4),
  shipping('express', 'Express, next working day before noon', 990, 1),
]

export const shippingOf = (id: ShippingOption['id']): ShippingOption =>
  SHIPPING.find(one => one.id === id) ?? shipping('standard', 'Standard', 390, 4)
