import { HOUR_MS } from '../../../shared/lib/time.ts'
import { at } from '../random.ts'
import { NOS } from '../texts/everywhere.ts'
import type { Telling } from './telling.ts'
import { voted } from './thread.ts'

/** How many of the replies that end a matter get a Yes. */
const YES = 0.45

/**
 * Votes on replies: a No where the customer's next words came with it, a Yes on
 * about half of the rest. Questions of ours are hardly ever voted on.
 */
export function addVotes(telling: Telling): void {
  const { thread, told, random, now } = telling
  const messages = [...thread.messages]
  messages.forEach((message, i) => {
    if (message.direction !== 'out') return
    const next = messages[i + 1]
    if (told.shape[i + 1] === 'V' && next !== undefined) {
      const { reason } = at(NOS, telling.no)
      voted(thread, message, { value: 'no', at: next.at, reason, words: next.text })
      return
    }
    const share = told.shape[i] === 'Q' || told.shape[i] === 'H' ? 0.06 : YES
    const end = next?.at ?? now
    const when = message.at + random.between(0.1, 9) * HOUR_MS
    if (!random.chance(share) || when >= end) return
    voted(thread, message, { value: 'yes', at: when, reason: null, words: random.pick(YES_WORDS) })
  })
}

const YES_WORDS = [
  '',
  '',
  '',
  '',
  '',
  'Quick and clear.',
  'Thank you!',
  'Exactly what I needed.',
  'Very kind.',
  'A person answered. Rare.',
]
