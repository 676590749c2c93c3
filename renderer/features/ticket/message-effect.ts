import type { Message } from '../../../shared/domain/message/message.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import type { ActState } from '../../engine/views/contract.ts'
import type { Effect } from '../../ui/effect-tag.tsx'

/** How far one of our replies has come, in the one vocabulary; null for what came in. */
export function effectOf(message: Message, act: ActState | null): Effect | null {
  if (message.direction === 'in') return null
  if (act !== null) return effectOfAct(act)
  switch (message.delivery) {
    case 'received':
    case 'withdrawn':
      return null
    case 'leaving':
      return 'asked'
    case 'sent':
      return 'done'
    case 'held':
      return 'held'
    default:
      return assertNever(message.delivery)
  }
}

/** The same for any act of this device. */
export function effectOfAct(act: ActState): Effect {
  switch (act) {
    case 'undoable':
    case 'queued':
      return 'queued'
    case 'sending':
      return 'asked'
    case 'held':
      return 'held'
    case 'refused':
      return 'refused'
    default:
      return assertNever(act)
  }
}

/** What the state means for the customer, after its one word. */
export const EFFECT_MEANS: Readonly<Record<Effect, string>> = {
  queued: 'not yet with the customer',
  asked: 'leaving',
  done: 'sent',
  refused: 'has not left',
  held: 'has not left',
}
