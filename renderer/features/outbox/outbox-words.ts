import type { CommandArgs } from '../../../shared/domain/commands.ts'
import { COMMAND_WORDS, refusalWords } from '../../../shared/domain/words.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import { MINUTE_MS } from '../../../shared/lib/time.ts'
import type { OutboxItem } from '../../engine/views/contract.ts'
import { clockTime, spanWords } from '../../ui/clock.ts'
import { countWords } from '../../ui/count-words.ts'
import type { Effect } from '../../ui/effect-tag.tsx'
import { clock } from '../act.ts'

/** What was done, in words: `Reply with a replacement`. */
export function actWords({ name, args }: Pick<OutboxItem, 'name' | 'args'>): string {
  if (name === 'sendReply') {
    const count = (args as CommandArgs<'sendReply'> | null)?.replacements?.length ?? 0
    return count === 0 ? COMMAND_WORDS.sendReply : 'Reply with a replacement, one bundle'
  }
  if (name === 'pullProduct') {
    const grade = (args as CommandArgs<'pullProduct'> | null)?.grade
    return grade === 'notify' ? 'Notify merchandising' : COMMAND_WORDS.pullProduct
  }
  return COMMAND_WORDS[name]
}

export const effectOf = (state: OutboxItem['state']): Effect =>
  state === 'undoable' || state === 'queued' ? 'queued' : state === 'sending' ? 'asked' : state

/** How much is here, and how long the oldest of it has waited. */
export function outboxWords(items: readonly OutboxItem[], now: number): string {
  const [oldest] = items.map(item => item.doneAt).sort((a, b) => a - b)
  if (oldest === undefined) return 'Everything you did has reached the hub.'
  const waited =
    now - oldest < MINUTE_MS ? '' : ` The oldest has waited ${spanWords(now - oldest)}.`
  return `${countWords(items.length, 'act')} not yet confirmed by the hub.${waited} Nothing here is lost, whatever happens to this computer’s network.`
}

/** Why it is still here, in words. */
export function reasonWords(item: OutboxItem, now: number, offline: boolean): string {
  if (item.refusal !== null) return refusalWords(item.refusal.code, item.refusal.facts, clock)
  switch (item.state) {
    case 'undoable':
      return item.leavesAt === null || item.leavesAt <= now
        ? 'Leaves in a moment'
        : `Can still be taken back, for ${Math.ceil((item.leavesAt - now) / 1000)} s`
    case 'queued':
      if (offline) return 'Leaves when you are online'
      return item.tries > 0
        ? `Tried ${item.tries} ${item.tries === 1 ? 'time' : 'times'}${item.nextTryAt === null ? '' : `, again at ${clockTime(item.nextTryAt)}`}`
        : 'Leaves in a moment'
    case 'sending':
      return 'On its way to the hub'
    case 'held':
      return 'The hub holds it back. It needs you.'
    case 'refused':
      return 'The hub said no.'
    default:
      return assertNever(item.state)
  }
}

/** The same words would be refused again: first the person has to look, and change something. */
const HOPELESS: ReadonlySet<string> = new Set([
  'reply.threadMoved',
  'reply.notHeld',
  'remedy.already',
])

/** Whether offering the act to the hub once more, unchanged, makes sense. */
export const mayTryAgain = ({ source, state, refusal }: OutboxItem): boolean =>
  source === 'device' &&
  state !== 'sending' &&
  state !== 'undoable' &&
  !(refusal !== null && HOPELESS.has(refusal.code))

/** Refusals of replies that may be with somebody already. */
const MAY_HAVE_LEFT: ReadonlySet<string> = new Set(['mail.partly', 'mail.unclear'])

/** What becomes of an act that is discarded. */
export function discardWords({ source, refusal }: OutboxItem): string {
  if (source === 'device')
    return 'It has not reached the hub and never will. Its words are deleted:'
  return refusal !== null && MAY_HAVE_LEFT.has(refusal.code)
    ? 'It may be with some of its readers already, and is not sent again. Its words stay in the conversation:'
    : 'It is never sent. Its words stay in the conversation:'
}
