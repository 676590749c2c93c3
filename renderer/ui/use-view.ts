import { useCallback, useState, useSyncExternalStore } from 'react'

/** Whatever can be read at once and tells when it has changed. */
export interface Viewed<T> {
  getSnapshot(): T | undefined
  subscribe(onChange: () => void): () => void
}

/** Draws from a view: `undefined` until it has answered for the first time. */
export function useView<T>(view: Viewed<T>): T | undefined {
  const subscribe = useCallback((onChange: () => void) => view.subscribe(onChange), [view])
  const snapshot = useCallback(() => view.getSnapshot(), [view])
  return useSyncExternalStore(subscribe, snapshot)
}

/**
 * The same, but keeps what was last seen under the same key while a view with other
 * parameters has not answered: scrolling through windows of one list never blinks.
 */
export function useKeptView<T>(view: Viewed<T>, key: string): T | undefined {
  const now = useView(view)
  const [kept, keep] = useState<{ key: string; data: T | undefined }>({ key, data: now })
  if (now !== undefined ? kept.data !== now || kept.key !== key : kept.key !== key) {
    keep({ key, data: now })
  }
  return now ?? (kept.key === key ? kept.data : undefined)
}
