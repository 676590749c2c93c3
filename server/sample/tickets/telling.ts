import { personNamed } from '../people.ts'
import { at, type Random } from '../random.ts'
import { type Facts, filled } from '../texts/compose.ts'
import { dayMonth, weekday } from '../texts/dates.ts'
import { MORES } from '../texts/everywhere.ts'
import type { Ask, More, Tone } from '../texts/situation.ts'
import type { Markup } from './html.ts'
import type { Told } from './plan.ts'
import type { Thread } from './thread.ts'

/** One conversation being composed: who writes how, and what has been chosen for it. */
export interface Telling {
  readonly thread: Thread
  readonly told: Told
  readonly facts: Facts
  readonly random: Random
  readonly now: number
  readonly subject: string
  readonly tone: Tone
  readonly personId: string
  readonly personName: string
  /** Replies that only this letter has; empty where the situation’s fit. */
  readonly fits: readonly string[]
  /** Which question we ask, and which second matter comes up: the same all along. */
  readonly ask: number
  readonly more: number
  readonly secondMore: number
  readonly no: number
  readonly holdUntil: number | null
  /** How the customer's mail program writes HTML; null is plain text. */
  readonly markup: Markup | null
}

export function tellingOf(
  given: Pick<Telling, 'thread' | 'told' | 'facts' | 'random' | 'now'>,
  holdUntil: number | null,
): Telling {
  const { thread, told, random } = given
  const letter = told.tongue === null ? at(told.situation.letters, told.letter) : null
  const person = personNamed(thread.plan.assigneeId ?? 'agent2')
  const facts = {
    ...given.facts,
    agent: person.name,
    agentFirst: person.name.split(' ')[0] ?? person.name,
    until: holdUntil === null ? '' : `${weekday(holdUntil)}, ${dayMonth(holdUntil)}`,
  }
  const template =
    told.tongue === null
      ? random.pick(told.situation.subjects)
      : at(told.tongue.cases, told.letter).subject
  return {
    ...given,
    facts,
    subject: filled(template, facts, random),
    tone: letter?.[0] ?? 'second',
    fits: letter?.slice(2) ?? [],
    personId: person.id,
    personName: person.name,
    ask: random.int(0, 999),
    more: random.int(0, 999),
    secondMore: random.int(0, 999),
    no: random.int(0, 999),
    holdUntil,
    markup: random.weighted([
      [null, 66],
      ['div', 14],
      ['p', 14],
      ['br', 6],
    ]),
  }
}

/** The question that we ask back; nobody is asked for a photo they have sent. */
export function askOf({ told, thread, ask }: Telling): Ask {
  const { asks } = told.situation
  const rest = asks.filter(([question]) => !/photo|picture/i.test(question))
  return at(thread.plan.photos.length > 0 && rest.length > 0 ? rest : asks, ask)
}

/** A new one has been sent in this conversation. */
export const isReplaced = (telling: Telling): boolean => telling.thread.remedies.length > 0

/** The customer's second matter and our answer: one that fits what was done. */
export function moreOf(telling: Telling): More {
  const { situation } = telling.told
  const known = isReplaced(telling) ? (situation.afterReplacement ?? []) : situation.mores
  const own = telling.fits.length > 0 || known.length === 0
  return own ? at(MORES, telling.more) : at(known, telling.more)
}

/** A third matter, other than the second. */
export function secondMoreOf(telling: Telling): More {
  const first = moreOf(telling)
  const next = at(MORES, telling.secondMore)
  return next === first ? at(MORES, telling.secondMore + 1) : next
}
