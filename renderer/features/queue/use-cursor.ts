import { useEffect, useState } from 'react'
import type { QueueRows } from './use-queue-rows.ts'

/** A ticket opens when the cursor rests on it this long: moving stays within one frame. */
const REST_MS = 60

interface Given {
  readonly rows: QueueRows
  readonly openId: string | undefined
  readonly onOpen: (ticketId: string) => void
}

/**
 * Where the list stands. It follows the open ticket; while somebody moves through
 * the list it runs ahead, and the ticket it rests on is opened.
 */
export function useCursor({ rows, openId, onOpen }: Given) {
  const openAt = rows.indexOf(openId)
  const [moving, setMoving] = useState<number | null>(null)
  const [last, setLast] = useState(0)
  if (openAt >= 0 && openAt !== last) setLast(openAt)

  const restingOn = moving === null ? undefined : rows.rowAt(moving)?.ticket.id
  if (restingOn !== undefined && restingOn === openId) setMoving(null)

  useEffect(() => {
    if (restingOn === undefined) return undefined
    const timer = setTimeout(() => onOpen(restingOn), REST_MS)
    return () => clearTimeout(timer)
  }, [restingOn, onOpen])

  const total = rows.total ?? 0
  const index = Math.min(moving ?? (openAt >= 0 ? openAt : last), Math.max(0, total - 1))

  /** Moves by some rows; answers where to. */
  function move(by: number): number {
    // The open ticket has left this list: the row in its place is the next one.
    const gone = moving === null && openAt < 0 && openId !== undefined
    const wanted = gone && by > 0 ? index + by - 1 : index + by
    const target = Math.max(0, Math.min(total - 1, wanted))
    setMoving(target)
    return target
  }

  return { index, move, moveTo: (target: number) => setMoving(target) }
}
