import type { TicketStatus } from '../../../shared/domain/ticket/ticket.ts'
import { at, type Random } from '../random.ts'
import type { Situation } from '../texts/situation.ts'
import { SITUATIONS } from '../texts/situations.ts'
import type { Tongue } from '../texts/tongues/tongue.ts'
import { TONGUES } from '../texts/tongues.ts'
import type { SampleCustomer } from '../workspace.ts'
import { type Decks, deal, hasMore } from './letter-decks.ts'
import type { Told } from './plan.ts'
import { shapeOf, unasked } from './shapes.ts'

/** What a customer writes about, in which language and letter, and how it goes on. */
export function drawMatter(
  letters: Decks,
  given: {
    readonly status: TicketStatus
    readonly customer: SampleCustomer
    readonly random: Random
  },
): Pick<Told, 'situation' | 'tongue' | 'letter' | 'shape'> {
  const { status, customer, random } = given
  const tongue = status === 'onHold' ? null : tongueOf(customer, letters, random)
  const foreignLetter = tongue === null ? 0 : deal(letters, tongue.code)
  const situation = situationFor(tongue, foreignLetter) ?? drawSituation(letters, status, random)
  const letter = tongue === null ? deal(letters, situation.id) : foreignLetter
  const usual = shapeOf(status, tongue !== null, random)
  const asks = tongue !== null || mayAsk(situation, letter)
  const asked = asks ? usual : unasked(usual)
  const shape = CONTENT.includes(situation.id) ? asked.replace('VW', '') : asked
  return { situation, tongue, letter, shape }
}

function drawSituation(decks: Decks, status: TicketStatus, random: Random): Situation {
  const able = SITUATIONS.filter(one => status !== 'onHold' || !CONTENT.includes(one.id))
  const left = able.filter(one => hasMore(decks, one.id))
  return random.weighted((left.length > 0 ? left : able).map(one => [one, one.share]))
}

/** Matters that are settled with one answer: nobody votes No on those, none is held. */
const CONTENT = ['question', 'howTo', 'praise', 'return', 'change', 'invoice']

/** We ask back only where a question fits the letter. */
const mayAsk = (situation: Situation, letter: number): boolean =>
  situation.asks.length > 0 && at(situation.letters, letter).length === 2

function situationFor(tongue: Tongue | null, letter: number): Situation | null {
  if (tongue === null) return null
  const id = at(tongue.cases, letter).situation
  return SITUATIONS.find(one => one.id === id) ?? null
}

function tongueOf(customer: SampleCustomer, decks: Decks, random: Random): Tongue | null {
  const tongue = TONGUES.find(one => one.countries.includes(customer.address.country))
  if (tongue === undefined || !hasMore(decks, tongue.code)) return null
  return random.chance(tongue.share) ? tongue : null
}
