import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { usePreferences } from '../../features/preferences.ts'
import { press as pressKey } from '../../ui/type-ahead.ts'
import { COMMANDS, type CommandEntry, isSingle } from './registry.ts'

const SEQUENCE_MS = 1_000

/** Where a single letter is a letter, not a command. */
const TYPING =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"]'
/** Where a dialog or a menu has the keyboard to itself. */
const ALONE = '[role="dialog"], [role="menu"], [role="listbox"][data-popup]'

/** Listens for every key of the registry. Once per window. */
export function useKeys(): void {
  const singleKeys = usePreferences(state => state.settings.singleKeys)
  useEffect(() => {
    // Never: time begins at zero with the page, and its first second has keys too.
    let prefixAt = -Infinity
    const bindings = Object.fromEntries(
      (COMMANDS as readonly CommandEntry[])
        .flatMap(entry => entry.keys.map(press => [press, entry] as const))
        .filter(([press]) => singleKeys || !isSingle(press))
        .map(([press, { id, group, unlisted }]) => [
          press,
          (event: KeyboardEvent) => {
            const sequence = press.includes(' ')
            if (!mayFire(event, press)) return
            // A key held down moves on and on; everything else is done once.
            if (event.repeat && unlisted !== true) return event.preventDefault()
            // `g i` must not also be `i`.
            if (!sequence && event.timeStamp - prefixAt < SEQUENCE_MS) return
            const ofTicket = group === 'Ticket' || group === 'Reply'
            if (pressKey({ command: id, letter: letterOf(event), ofTicket })) event.preventDefault()
            if (sequence) prefixAt = -Infinity
          },
        ]),
    )
    // Before the editor hears them: Ctrl Enter sends, whatever else it means to an editor.
    const stop = tinykeys(window, bindings, { timeout: SEQUENCE_MS, capture: true })
    const watch = (event: KeyboardEvent) => {
      prefixAt =
        event.key === 'g' && mayFire(event, 'g')
          ? event.timeStamp
          : event.key.length === 1
            ? prefixAt
            : -Infinity
      if (event.key !== 'g') setTimeout(() => (prefixAt = -Infinity))
      // A letter of no command is still a letter of the words somebody has begun.
      const letter = letterOf(event)
      if (letter === null || !mayFire(event, letter)) return
      if (pressKey({ command: null, letter, ofTicket: false })) event.preventDefault()
    }
    window.addEventListener('keydown', watch, { capture: true })
    return () => {
      stop()
      window.removeEventListener('keydown', watch, { capture: true })
    }
  }, [singleKeys])
}

/** What the key writes where it is typed. */
const letterOf = (event: KeyboardEvent): string | null =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey ? event.key : null

function mayFire(event: KeyboardEvent, press: string): boolean {
  if (event.isComposing || event.defaultPrevented) return false
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(ALONE)) return false
  if (!isSingle(press)) return true
  // Escape leaves the composer; its words are kept.
  if (press === 'Escape' && target?.closest('[data-leave]')) return true
  if (target?.closest(TYPING)) return false
  // Enter and the arrows belong to the button or the tab that has the focus.
  if (press === 'Enter')
    return target?.closest('button, a, summary, [role="tab"], [role="separator"]') === null
  return !(
    press.startsWith('Arrow') &&
    target?.closest('[role="tablist"], [role="separator"], [role="radiogroup"]')
  )
}
