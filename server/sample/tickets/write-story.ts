import { HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import { personNamed } from '../people.ts'
import { randomOf } from '../random.ts'
import type { Story, StoryStep } from '../stories/story.ts'
import { teamOf } from '../teams.ts'
import { type Facts, filled, paragraphs } from '../texts/compose.ts'
import { signatureOf } from '../texts/voices.ts'
import { replaced } from './replace.ts'
import { fromCustomer, fromUs, happened, noted, promised, type Thread, voted } from './thread.ts'

interface Telling {
  readonly thread: Thread
  readonly story: Story
  readonly facts: Facts
  readonly now: number
}

/** Writes a hand-written conversation into its thread. Times become true for `now`. */
export function writeStory(telling: Telling): void {
  const { thread, story, now } = telling
  for (const step of story.steps) tell(telling, step, now - step.ago * MINUTE_MS)
  if (story.pulled !== undefined) {
    happened(thread, {
      at: now - story.pulled.ago * MINUTE_MS,
      code: story.pulled.grade === 'pull' ? 'pulled' : 'notified',
      facts: { product: thread.plan.article?.name ?? null, reason: story.pulled.as },
      personId: story.pulled.by,
    })
  }
  if (story.status !== 'addressed') return
  const end = now - (story.steps.at(-1)?.ago ?? 0) * MINUTE_MS + 20_000
  const by = story.assignee ?? undefined
  if (thread.messages.at(-1)?.direction === 'in') {
    thread.noAnswerNeeded = true
    happened(thread, {
      at: end,
      code: 'noAnswerNeeded',
      facts: { reason: 'Says thank you.' },
      personId: by,
    })
  }
  happened(thread, { at: end + 5_000, code: 'addressed', personId: by })
}

/** After the greeting English goes on with a capital letter. */
const begun = (text: string): string =>
  text.replace(
    /^((?:Dear|Hello|Hi|Hej|Good)\b[^\n]*,\n\n)(\p{Ll})/u,
    (_, greeting: string, first: string) => greeting + first.toUpperCase(),
  )

function tell(telling: Telling, step: StoryStep, at: number): void {
  const { thread, story, facts } = telling
  const words = (text: string) => begun(filled(text, facts, randomOf(0, story.key)))
  switch (step.by) {
    case 'customer': {
      const text = words(step.text)
      const reply = thread.messages.filter(one => one.direction === 'out').at(-1)
      if (step.votedNo !== undefined && reply !== undefined) {
        voted(thread, reply, { value: 'no', at, reason: step.votedNo, words: text })
      }
      fromCustomer(thread, {
        at,
        subject: story.subject,
        text,
        html: step.html === undefined ? null : words(step.html),
        photos: step.photos ?? [],
        ...(step.machine === undefined ? {} : { machine: step.machine }),
      })
      return
    }
    case 'us':
      answer(telling, step, at, words(step.text))
      return
    case 'note':
      noted(thread, at, step.person ?? story.assignee ?? 'agent2', words(step.text))
      return
    case 'event': {
      const facts = Object.fromEntries(
        Object.entries(step.facts ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' ? words(value) : value,
        ]),
      )
      happened(thread, { at, code: step.code, facts, personId: step.person })
    }
  }
}

function answer(
  telling: Telling,
  step: Extract<StoryStep, { by: 'us' }>,
  at: number,
  core: string,
): void {
  const { thread, story, now } = telling
  const personId = step.person ?? story.assignee ?? 'agent2'
  const name = personNamed(personId).name
  const lineId = thread.order?.lines[0]?.id
  const message = fromUs(thread, {
    at,
    subject: story.subject,
    text: paragraphs(core, signatureOf(name, teamOf(story.teamId).name)),
    personId,
    remedyIds: step.replacement !== undefined && lineId !== undefined ? [lineId] : [],
  })
  if (step.replacement !== undefined) {
    replaced(thread, { at, personId, ...step.replacement, messageId: message.id })
  }
  if (step.promise !== undefined) {
    promised(thread, {
      words: step.promise.words,
      dueAt: now + step.promise.inHours * HOUR_MS,
      ownerId: personId,
      remedyId: null,
      state: step.promise.kept ? 'kept' : 'open',
      madeAt: at,
    })
  }
  if (step.vote === 'yes') {
    voted(thread, message, { value: 'yes', at: at + 95 * MINUTE_MS, reason: null, words: '' })
  }
}
