import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

type Handler = () => void
const handlers = new Map<string, Handler[]>()
const listeners = new Set<() => void>()

function changed(): void {
  for (const listener of listeners) listener()
}

/** Offers to do a command while something is on screen; the newest offer wins. */
export function offer(id: string, handler: Handler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler])
  changed()
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter(one => one !== handler),
    )
    changed()
  }
}

/** Whether somebody on screen can do it now. */
export const canRun = (id: string): boolean => (handlers.get(id)?.length ?? 0) > 0

/** Does it. False when nobody on screen can. */
export function runCommand(id: string): boolean {
  const handler = handlers.get(id)?.at(-1)
  if (handler === undefined) return false
  handler()
  return true
}

/** Offers a command from a component; `null` while it makes no sense. */
export function useCommand(id: string, handler: Handler | null): void {
  const run = useEffectEvent(() => handler?.())
  const active = handler !== null
  useEffect(() => (active ? offer(id, () => run()) : undefined), [id, active])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a command can be done now, for menus that are on screen. */
export const useCanRun = (id: string): boolean => useSyncExternalStore(subscribe, () => canRun(id))
