import { useSyncExternalStore } from 'react'
import css from './live-region.module.css'

let words = ''
let turn = 0
const listeners = new Set<() => void>()

/** Says something to those who cannot see that it happened. */
export function announce(text: string): void {
  turn += 1
  // The same words twice are read twice only when the text differs.
  words = turn % 2 === 0 ? text : `${text}\u00a0`
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where announcements are put. Once per window. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => words)
  return (
    <output className={css.region} aria-live="polite">
      {text}
    </output>
  )
}
