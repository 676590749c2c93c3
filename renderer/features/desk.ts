import type { Desk } from '../engine/desk.ts'
import type { ViewData, ViewName, ViewParams } from '../engine/views/contract.ts'
import { createService } from '../ui/service-context.tsx'
import { useView } from '../ui/use-view.ts'

/** The engine, for every feature: views to read, `run` to write. */
export const [DeskProvider, useDesk] = createService<Desk>('Desk')

const NONE = {}

/** Draws from a view of the engine that is asked with nothing. */
export function useDeskView<N extends 'status' | 'counts' | 'reference' | 'outbox'>(
  name: N,
): ViewData<N> | undefined {
  const desk = useDesk()
  return useView(desk.view(name, NONE as ViewParams<N>))
}

/** Draws from a view of the engine. */
export function useDeskViewOf<N extends ViewName>(
  name: N,
  params: ViewParams<N>,
): ViewData<N> | undefined {
  const desk = useDesk()
  return useView(desk.view(name, params))
}

/** Whether the hub can be reached now; words on buttons depend on it. */
export function useIsOffline(): boolean {
  const connection = useDeskView('status')?.connection
  return connection === 'offline' || connection === 'signedOut'
}
