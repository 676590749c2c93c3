import { useEffect, useState } from 'react'
import { useComing } from '../../ui/type-ahead.ts'
import type { QueueRows } from './use-queue-rows.ts'

/** A ticket opens when the cursor rests on it this long: moving stays within one frame. */
const REST_MS = 60

interface Given {
  readonly rows: QueueRows
  readonly openId: string | undefined
  readonly onOpen: (ticketId: string) => void
}

/** Where somebody is going: a ticket, or a place whose row is not here yet. */
interface Aim {
  readonly index: number
  readonly ticketId: string | undefined
}

/**
 * Where the list stands. It follows the open ticket; while somebody moves through
 * the list it runs ahead, and the ticket it rests on is opened. The aim is a ticket,
 * not a place: the list may be sorted anew under it.
 */
export function useCursor({ rows, openId, onOpen }: Given) {
  const openAt = rows.indexOf(openId)
  const [aim, setAim] = useState<Aim | null>(null)
  const [last, setLast] = useState(0)
  if (openAt >= 0 && openAt !== last) setLast(openAt)

  const aimedAt = aim === null ? undefined : (aim.ticketId ?? rows.rowAt(aim.index)?.ticket.id)
  if (aimedAt !== undefined && aimedAt === openId) setAim(null)

  useEffect(() => {
    if (aimedAt === undefined) return undefined
    const timer = setTimeout(() => onOpen(aimedAt), REST_MS)
    return () => clearTimeout(timer)
  }, [aimedAt, onOpen])

  // Until then the ticket on screen is the one before: keys for it wait.
  useComing('cursor', aim !== null)

  const total = rows.total ?? 0
  const index = Math.min(placeOf(), Math.max(0, total - 1))

  function placeOf(): number {
    if (aim === null) return openAt >= 0 ? openAt : last
    const at = rows.indexOf(aim.ticketId)
    return at >= 0 ? at : aim.index
  }

  function moveTo(target: number): void {
    setAim({ index: target, ticketId: rows.rowAt(target)?.ticket.id })
  }

  /** Moves by some rows; answers where to. */
  function move(by: number): number {
    // The open ticket has left this list: the row in its place is the next one.
    const gone = aim === null && openAt < 0 && openId !== undefined
    const wanted = gone && by > 0 ? index + by - 1 : index + by
    const target = Math.max(0, Math.min(total - 1, wanted))
    moveTo(target)
    return target
  }

  /** Whether the row at the cursor is the ticket that is open, or about to be. */
  const isShown = aim !== null || openAt >= 0 || openId === undefined
  return { index, isShown, move, moveTo }
}
