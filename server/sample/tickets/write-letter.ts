import { at } from '../random.ts'
import { capital, filled, paragraphs } from '../texts/compose.ts'
import { dayMonth } from '../texts/dates.ts'
import { ARRIVED, NOS, NUDGES, THANKS } from '../texts/everywhere.ts'
import { closingOf, openingOf } from '../texts/voices.ts'
import { htmlOf } from './html.ts'
import { askOf, isReplaced, moreOf, secondMoreOf, type Telling } from './telling.ts'
import { fromCustomer } from './thread.ts'

/** One message of the customer: the first letter with everything, later ones shorter. */
export function writeLetter(
  telling: Telling,
  beat: string,
  given: { readonly when: number; readonly index: number },
): void {
  const { thread, told, random, markup } = telling
  const body = bodyOf(telling, beat)
  const text = told.tongue === null ? framed(telling, beat, body) : body
  const quoted = beat !== 'L' && beat !== 'V' && random.chance(0.35) ? quoteOf(telling) : ''
  fromCustomer(thread, {
    at: given.when,
    subject: telling.subject,
    text: paragraphs(text, quoted),
    html: markup === null || beat === 'V' ? null : htmlOf(paragraphs(text, quoted), markup),
    photos: photosFor(telling, beat),
  })
}

function bodyOf(telling: Telling, beat: string): string {
  const { told, facts, random } = telling
  const { situation, tongue } = told
  const words = (template: string) => filled(template, facts, random)
  if (tongue !== null) {
    const one = at(tongue.cases, told.letter)
    return words(beat === 'L' ? one.letter : beat === 'A' ? one.answer : one.thanks)
  }
  switch (beat) {
    case 'L':
      return words(at(situation.letters, told.letter)[1])
    case 'A': {
      const [, ...answers] = askOf(telling)
      return words(random.pick(answers))
    }
    case 'N':
      return words(random.pick(NUDGES))
    case 'M':
      return words(moreOf(telling)[0])
    case 'm':
      return words(secondMoreOf(telling)[0])
    case 'V':
      return words(at(NOS, telling.no).words)
    default:
      return words(random.pick(thanksOf(telling)))
  }
}

/** Thanks for what was done; only people who write briefly begin with a small letter. */
function thanksOf(telling: Telling): readonly string[] {
  const { told, fits, tone } = telling
  const known = fits.length > 0 ? THANKS : told.situation.thanks
  const all = isReplaced(telling) ? ARRIVED : known
  const casual = tone === 'brief' || tone === 'chatty'
  const formal = all.filter(
    one =>
      (casual || !/^[a-z]/.test(one)) &&
      (tone === 'furious' || !/my tone|take back half/.test(one)),
  )
  return formal.length > 0 ? formal : all
}

/** Greeting and name, as long as a first letter has them or as short as an answer. */
function framed(telling: Telling, beat: string, body: string): string {
  const { tone, facts, random } = telling
  const words = (template: string) => filled(template, facts, random)
  if (beat === 'V') return body
  if (beat === 'L') {
    const greets = /^(hi|hello|hiya|hey)\b/i.test(body)
    const opening = greets ? '' : words(openingOf(tone, random))
    const start = tone === 'brief' || tone === 'chatty' ? body : capital(body)
    return paragraphs(opening, start, words(closingOf(tone, random)))
  }
  const opening = random.weighted([
    ['', 5],
    ['Hello {agentFirst},', 3],
    ['Dear {agent},', tone === 'elderly' || tone === 'business' ? 4 : 0],
    ['Hi {agentFirst},', 2],
  ])
  const closing = random.weighted([
    ['{first}', 5],
    ['{name}', 3],
    ['', 2],
    ['Thanks, {first}', 1],
  ])
  return paragraphs(words(opening), body, words(closing))
}

/** The start of our last reply, as mail programs put it below the answer. */
function quoteOf(telling: Telling): string {
  const last = telling.thread.messages.filter(one => one.direction === 'out').at(-1)
  if (last === undefined) return ''
  const lines = last.text.split('\n').slice(0, 5)
  return [
    `On ${dayMonth(last.at)}, ${last.from.name} <${last.from.address}> wrote:`,
    ...lines.map(line => `> ${line}`.trimEnd()),
  ].join('\n')
}

function photosFor(telling: Telling, beat: string): readonly string[] {
  const { plan } = telling.thread
  return beat === 'L' ? plan.photos : []
}
