import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { runCommand } from './command-bus.ts'

/** A key as it was pressed: what it stands for, and the letter it is in a field. */
interface Press {
  /** The command of this key; null for one that is only a letter. */
  readonly command: string | null
  /** The letter; null for Enter, Escape and keys held with Ctrl. */
  readonly letter: string | null
  /** Whether it is meant for the ticket on screen. */
  readonly ofTicket: boolean
}

/** What never comes must not make the keyboard dead. */
const PATIENCE_MS = 5_000

const FIELD = 'input, textarea, select, [contenteditable="true"]'

/** What is on its way to the screen, and since when. */
const coming = new Map<string, number>()
let waiting: readonly Press[] = []

const isComing = (): boolean =>
  [...coming.values()].some(since => performance.now() - since < PATIENCE_MS)

/**
 * Takes a key. While the ticket one moved to is on its way, a key that is meant for it
 * waits, and every later one behind it: nothing is dropped, and nothing is done to the
 * ticket that is only still on screen. True when the key was used.
 */
export function press(pressed: Press): boolean {
  if (!isComing()) forgetKeys()
  else if (pressed.ofTicket || waiting.length > 0) {
    waiting = [...waiting, pressed]
    return true
  }
  return pressed.command !== null && runCommand(pressed.command)
}

/** Says that something keys are meant for is on its way, and when it has come. */
export function useComing(what: string, isOnItsWay: boolean): void {
  useEffect(() => {
    if (!isOnItsWay) return undefined
    coming.set(what, performance.now())
    return () => {
      coming.delete(what)
      // After every other effect of this change: what has come offers its commands first.
      queueMicrotask(catchUp)
    }
  }, [what, isOnItsWay])
}

/** Whether somebody is typing, in a field or ahead of one. */
export const isTyping = (): boolean => isInField() || waiting.length > 0

/** Forgets the keys that wait: whoever pressed them has gone elsewhere. */
export function forgetKeys(): void {
  waiting = []
}

/** Does what waited, in order; a key may set the list moving again, and the rest waits on. */
function catchUp(): void {
  if (isInField()) forgetKeys()
  for (let next = waiting[0]; next !== undefined && !isComing(); next = waiting[0]) {
    waiting = waiting.slice(1)
    const { command, letter } = next
    if (letter !== null && isInField()) document.execCommand('insertText', false, letter)
    else if (command !== null) flushSync(() => runCommand(command))
  }
}

const isInField = (): boolean => document.activeElement?.matches(FIELD) === true
