import type { QueueFilter, QueueRow, QueueView } from '../../engine/views/contract.ts'
import { useKeptView } from '../../ui/use-view.ts'
import { useDesk } from '../desk.ts'

/** Rows are asked for in steps, so that scrolling asks seldom and the engine can share views. */
const STEP = 50
const COUNT = 4 * STEP

/** Which list. */
interface Asked {
  readonly view: QueueView
  /** Words searched for; empty for none. */
  readonly search: string
  readonly filter: QueueFilter
}

/** The same list has the same key. */
export const keyOfAsked = ({ view, search, filter }: Asked): string =>
  `${view} ${search} ${JSON.stringify(filter)}`

export interface QueueRows {
  /** `null` while nothing is known yet. */
  readonly total: number | null
  rowAt(index: number): QueueRow | undefined
  indexOf(ticketId: string | undefined): number
}

/** The rows around the first one on screen; what was last seen stays until new ones are here. */
export function useQueueRows({ view, search, filter }: Asked, firstVisible: number): QueueRows {
  const desk = useDesk()
  const from = Math.max(0, Math.floor(firstVisible / STEP) * STEP - STEP)
  const data = useKeptView(
    desk.view('queue', { view, search, filter, from, count: COUNT }),
    keyOfAsked({ view, search, filter }),
  )
  return {
    total: data?.total ?? null,
    rowAt: index => (data === undefined ? undefined : data.rows[index - data.from]),
    indexOf(ticketId) {
      const at = data?.rows.findIndex(row => row.ticket.id === ticketId) ?? -1
      return data === undefined || at < 0 ? -1 : at + data.from
    },
  }
}
