import { formatMinor } from '../../../shared/lib/money.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import type { ShopOrder } from '../../shop/port.ts'
import { traitsFor } from '../catalogue/suits.ts'
import { at, type Random } from '../random.ts'
import { capital, type Facts } from '../texts/compose.ts'
import { clock, dayMonth, figures, onDay, weekday } from '../texts/dates.ts'
import type { TicketPlan } from './plan.ts'

const COLOURS = [
  'slate',
  'olive',
  'sand',
  'navy',
  'rust',
  'cream',
  'black',
  'forest green',
  'light grey',
  'mustard',
]

/** What the texts of one ticket may name: its customer, order, product and what is wrong with it. */
export function factsOf(plan: TicketPlan, order: ShopOrder | null, random: Random): Facts {
  const { article, customer, openedAt } = plan
  const traits = traitsFor(article?.shape ?? 'suitcase', article?.name ?? '')
  const colour = random.int(0, COLOURS.length - 1)
  const [question, answer] = random.pick(traits.questions)
  const [howTo, howToAnswer] = random.pick(traits.howTos)
  const fault = random.pick(traits.faults)
  const damage = random.pick(traits.damages)
  const part = random.pick(traits.parts)
  const differs = random.pick(traits.differs)
  const placedAt = order?.placedAt ?? openedAt
  const arrivedAt = order?.delivery.at ?? openedAt
  const line = order?.lines[plan.lineIndex]
  const total = order?.lines.reduce((sum, one) => sum + one.priceMinor * one.quantity, 0) ?? 0
  return {
    name: customer.name,
    first: customer.name.split(' ')[0] ?? customer.name,
    city: customer.address.city,
    street: customer.address.street,
    postcode: customer.address.postcode,
    product: article?.name ?? 'order',
    thing: article?.noun ?? 'parcel',
    order: order?.number ?? '',
    price: formatMinor(line?.priceMinor ?? article?.priceMinor ?? 0),
    total: formatMinor(total),
    quantity: String(line?.quantity ?? 1),
    placedOn: onDay(placedAt, openedAt),
    placedDate: dayMonth(placedAt),
    deliveredOn: onDay(arrivedAt, openedAt),
    sinceDelivered: onDay(arrivedAt, openedAt).slice('on '.length),
    deliveredAt: clock(arrivedAt),
    deliveredFigures: numbers(arrivedAt),
    placedFigures: numbers(placedAt),
    days: String(Math.max(2, Math.round((openedAt - placedAt) / DAY_MS))),
    carrier: order?.delivery.words ?? '',
    question,
    answer,
    howTo,
    howToAnswer,
    fault,
    Fault: capital(fault),
    damage,
    Damage: capital(damage),
    part,
    Part: capital(part),
    differs,
    Differs: capital(differs),
    colour: at(COLOURS, colour),
    Colour: capital(at(COLOURS, colour)),
    otherColour: at(COLOURS, colour + random.int(1, COLOURS.length - 1)),
    soon: weekday(openedAt + 3 * DAY_MS),
    occasion: random.pick([
      'my mother’s seventieth birthday',
      'our wedding anniversary',
      'my daughter’s school trip',
      'a trip that starts on {soon}'.replace('{soon}', weekday(openedAt + 5 * DAY_MS)),
      'my brother’s new flat',
      'a colleague who is leaving',
      'a weekend at my in-laws',
      'my son’s birthday',
    ]),
  }
}

const numbers = (time: number): string => {
  const { day, month } = figures(time)
  return `${day}.${month}.`
}
