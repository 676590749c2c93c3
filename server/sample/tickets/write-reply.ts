import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import { isMendable } from '../catalogue/make-products.ts'
import { at } from '../random.ts'
import { shippingOf, teamOf } from '../teams.ts'
import { capital, type Facts, filled, paragraphs } from '../texts/compose.ts'
import { weekday } from '../texts/dates.ts'
import { HOLDS, NOS } from '../texts/everywhere.ts'
import { greetingOf, signatureOf } from '../texts/voices.ts'
import { replaced } from './replace.ts'
import { askOf, moreOf, secondMoreOf, type Telling } from './telling.ts'
import { fromUs, promised } from './thread.ts'

interface Act {
  readonly shipping: Remedy['shipping']
  readonly kept: boolean
}

/** One reply of ours, with the replacement or the dated promise that it makes. */
export function writeReply(telling: Telling, beat: string, when: number): void {
  const { thread, told, random } = telling
  const act = beat === 'S' ? actOf(telling, when) : null
  const line = thread.order?.lines[thread.plan.lineIndex]
  const template = act === null ? coreOf(telling, beat) : random.pick(told.situation.replacements)
  const message = fromUs(thread, {
    at: when,
    subject: telling.subject,
    text: framed(telling, template, {
      ...telling.facts,
      how: act?.shipping === 'standard' ? 'by standard post' : 'by express',
      by: weekday(when + shippingOf(act?.shipping ?? 'express').days * DAY_MS),
    }),
    personId: telling.personId,
    remedyIds: act !== null && line !== undefined ? [line.id] : [],
  })
  if (act !== null) {
    replaced(thread, { at: when, personId: telling.personId, ...act, messageId: message.id })
  }
  if (beat === 'H' && telling.holdUntil !== null) {
    promised(thread, {
      words: `Write to ${thread.plan.customer.name} again`,
      dueAt: telling.holdUntil,
      ownerId: telling.personId,
      remedyId: null,
      state: 'open',
      madeAt: when,
    })
  }
}

/** Whether this solution sends a new one, and whether it has come already. */
function actOf(telling: Telling, when: number): Act | null {
  const { thread, told, random, now } = telling
  const { plan, order } = thread
  if (told.tongue !== null || telling.fits.length > 0) return null
  if (told.situation.replacements.length === 0) return null
  if (order === null || plan.article === null || plan.article.stock === 0) return null
  if (!random.chance(told.situation.replaced)) return null
  const shipping = random.chance(0.8) ? 'express' : 'standard'
  const arrived = when + shippingOf(shipping).days * DAY_MS < now
  if (plan.status === 'addressed' && !arrived) return null
  return { shipping, kept: arrived }
}

function coreOf(telling: Telling, beat: string): string {
  const { told, random } = telling
  const { situation, tongue } = told
  if (tongue !== null) {
    const one = at(tongue.cases, told.letter)
    return beat === 'Q' ? one.question : one.solution
  }
  switch (beat) {
    case 'Q':
      return askOf(telling)[0]
    case 'H':
      return random.pick(HOLDS[situation.parcel])
    case 'R':
      return moreOf(telling)[1]
    case 'r':
      return secondMoreOf(telling)[1]
    case 'W':
      return at(NOS, telling.no).us
    default:
      return random.pick(solutionsFor(telling))
  }
}

/** What ends the matter; nobody sends a towel to the workshop. */
function solutionsFor({ fits, told, thread }: Telling): readonly string[] {
  if (fits.length > 0) return fits
  const { article } = thread.plan
  const mendable = article !== null && isMendable(article)
  return told.situation.solutions.filter(one => mendable || !one.includes('workshop'))
}

function framed(telling: Telling, core: string, facts: Facts): string {
  const { told, tone, random, thread } = telling
  const words = (template: string) => filled(template, facts, random)
  if (told.tongue !== null) {
    const { code, greeting, closing } = told.tongue
    const text = words(core)
    const start = code === 'fr' || code === 'es' ? capital(text) : text
    return paragraphs(words(greeting), start, words(closing))
  }
  return paragraphs(
    words(greetingOf(tone, random)),
    words(core),
    signatureOf(telling.personName, teamOf(thread.plan.teamId).name),
  )
}
