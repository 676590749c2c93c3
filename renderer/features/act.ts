import { useCallback } from 'react'
import type { CommandArgs, CommandName } from '../../shared/domain/commands.ts'
import { refusalWords } from '../../shared/domain/words.ts'
import type { Desk, RunFailure } from '../engine/desk.ts'
import { momentWords } from '../ui/clock.ts'
import { announce } from '../ui/live-region.tsx'
import { toastProblem, toastWithUndo } from '../ui/toast.tsx'
import { useDesk } from './desk.ts'

/** How long an act stays on this computer so that it can be taken back whole. */
const UNDO_MS = 8_000

const LEFT = 'It has left already, so it could not be taken back.'

/** Why an act was not taken, in words. */
export function failureWords(failure: RunFailure): string {
  if (failure.code === 'refused') return refusalWords(failure.refusal, failure.facts, clock)
  if (failure.code === 'alreadySent') return LEFT
  return NOT_SAVED[failure.detail]
}

const NOT_SAVED = {
  diskFull:
    'This computer’s disk is full, so this was not done. Free some space, then do it again.',
  diskLow:
    'This computer’s disk has less than 500 MB left, so nothing was given away. Free some space, then do it again.',
  storageFailed: 'This computer could not save this, so it was not done. Do it again in a moment.',
} as const

/** The person's own clock, for the words of a refusal. */
export const clock = (at: unknown): string =>
  typeof at === 'number' ? momentWords(at, Date.now()) : ''

/** Takes an act back while it is still here; tells when that was not to be. Answers whether it was. */
export async function takeBack(desk: Desk, commandId: string): Promise<boolean> {
  const back = await desk.discard(commandId).catch(() => null)
  if (back?.ok === true) return true
  toastProblem(
    back === null
      ? 'This computer could not note that it is taken back, so it will leave as it is.'
      : LEFT,
  )
  return false
}

/** Offers an act again; tells when this computer could not note it. */
export async function tryAgain(desk: Desk, commandId: string): Promise<void> {
  await desk
    .retry(commandId)
    .catch(() => toastProblem('This computer could not note that, so it waits as it did.'))
}

interface Say {
  /** What was done, for the toast: 'Assigned to Mona'. */
  readonly done: string
  /** Does it at once, with no way back (a pull is never delayed). */
  readonly atOnce?: boolean
}

/** Does an act, tells that it is done with an Undo, or tells why not. Answers whether it was done. */
export function useAct() {
  const desk = useDesk()
  return useCallback(
    async <N extends CommandName>(name: N, args: CommandArgs<N>, say: Say): Promise<boolean> => {
      const done = await desk.run(name, args, say.atOnce ? {} : { undoMs: UNDO_MS })
      if (!done.ok) {
        toastProblem(failureWords(done.error))
        return false
      }
      announce(say.done)
      if (!say.atOnce) {
        toastWithUndo({
          words: say.done,
          ms: UNDO_MS,
          undo: () => takeBack(desk, done.value.commandId),
        })
      }
      return true
    },
    [desk],
  )
}
