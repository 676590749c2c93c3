import { DAY_MS, HOUR_MS } from '../../../shared/lib/time.ts'
import { at, type Random } from '../random.ts'
import { type Facts, filled } from '../texts/compose.ts'
import { NOTES } from '../texts/everywhere.ts'
import { addVotes } from './add-votes.ts'
import type { Told } from './plan.ts'
import { isOurs } from './shapes.ts'
import { type Telling, tellingOf } from './telling.ts'
import { happened, noted, type Thread } from './thread.ts'
import { writeLetter } from './write-letter.ts'
import { writeReply } from './write-reply.ts'

/**
 * Composes a conversation from what people write in its situation. Answers its
 * subject, and until when it is on hold.
 */
export function writeTold(given: {
  readonly thread: Thread
  readonly told: Told
  readonly facts: Facts
  readonly random: Random
  readonly now: number
}): { readonly subject: string; readonly holdUntil: number | null } {
  const { thread, told, random, now } = given
  const holdUntil =
    thread.plan.status === 'onHold' ? Math.floor(now + random.between(0.2, 6) * DAY_MS) : null
  const telling = tellingOf(given, holdUntil)
  const beats = Array.from(told.shape)
  beats.forEach((beat, i) => {
    const when = at(told.moments, i)
    if (i === beats.findIndex(isOurs)) workBegins(telling, when)
    if (isOurs(beat)) writeReply(telling, beat, when)
    else writeLetter(telling, beat, { when, index: i })
  })
  if (!beats.some(isOurs) && thread.plan.assigneeId !== null) assigned(telling, lastMoment(told))
  addVotes(telling)
  if (holdUntil !== null) {
    happened(thread, {
      at: lastMoment(told) + 30_000,
      code: 'onHold',
      facts: { until: holdUntil },
      personId: thread.plan.assigneeId ?? undefined,
    })
  }
  if (thread.plan.status === 'addressed') close(telling)
  return { subject: telling.subject, holdUntil }
}

const lastMoment = (told: Told): number => at(told.moments, told.moments.length - 1)

/** Before the first reply somebody takes the ticket, looks at the parcel, perhaps leaves a note. */
function workBegins(telling: Telling, replyAt: number): void {
  const { thread, told, facts, random } = telling
  const { plan, order } = thread
  const parcel = told.situation.parcel
  const from = plan.openedAt
  const moment = (share: number) => from + (replyAt - from) * share
  assigned(telling, moment(0.6))
  if (order !== null && (parcel === 'late' || parcel === 'gone') && random.chance(0.7)) {
    const words = filled(random.pick(NOTES.carrier), facts, random)
    happened(thread, { at: moment(0.75), code: 'carrier', facts: { words } })
  }
  if (random.chance(0.24)) {
    const text = filled(random.pick(NOTES[parcel]), facts, random)
    noted(thread, moment(0.85), telling.personId, text)
  }
}

function assigned(telling: Telling, when: number): void {
  const { thread, random, now } = telling
  const name = telling.personName
  const moment = Math.min(now, when + random.between(0.01, 0.05) * HOUR_MS)
  happened(thread, {
    at: moment,
    code: 'assigned',
    facts: { to: name },
    personId: telling.personId,
  })
}

/** Nothing is open any more. */
function close(telling: Telling): void {
  const { thread, personId, random, now } = telling
  const end = Math.min(now, (thread.messages.at(-1)?.at ?? now) + random.int(8, 400) * 1_000)
  if (thread.messages.at(-1)?.direction === 'in') {
    thread.noAnswerNeeded = true
    const reason = random.pick(['Says thank you.', 'A thank-you, nothing asked.', 'Only thanks.'])
    happened(thread, { at: end, code: 'noAnswerNeeded', facts: { reason }, personId })
  }
  happened(thread, { at: end + 1_000, code: 'addressed', personId })
}
