import type { TicketStatus } from '../../../shared/domain/ticket/ticket.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import type { Random } from '../random.ts'
import { isOurs, unanswered } from './shapes.ts'

/** The longest wait is a hand-written ticket's; nobody else waits longer. */
const LONGEST_WAIT_MIN = 1_090

/** When customers sit down to write: few at night, many in the evening. */
const HOURS: readonly (readonly [number, number])[] = Array.from({ length: 24 }, (_, hour) => [
  hour,
  hour < 6 ? 1 : hour < 9 ? 5 : hour < 18 ? 8 : hour < 22 ? 10 : 4,
])

/** How long until the next message: we are quick, they sleep on it, nudges take half a day. */
function gap(from: string, to: string, random: Random): number {
  if (isOurs(to)) return random.between(14 * MINUTE_MS, 7 * HOUR_MS)
  if (isOurs(from)) return random.between(0.4 * HOUR_MS, 30 * HOUR_MS)
  return random.between(5 * HOUR_MS, 26 * HOUR_MS)
}

/** When each message of a conversation was written, oldest first, all before `now`. */
export function momentsOf(given: {
  readonly shape: string
  readonly status: TicketStatus
  readonly now: number
  readonly periodMs: number
  readonly random: Random
}): readonly number[] {
  const { shape, status, now, periodMs, random } = given
  if (status === 'addressed') return forward(shape, now, periodMs, random)
  const waits = unanswered(shape)
  const last =
    waits > 0
      ? now - (3 + LONGEST_WAIT_MIN * random.next() ** 1.7) * MINUTE_MS
      : now - random.between(2 * HOUR_MS, status === 'onHold' ? 3 * DAY_MS : 6 * DAY_MS)
  return backward(shape, waits, { last, now, random })
}

function forward(shape: string, now: number, periodMs: number, random: Random): readonly number[] {
  const ago = periodMs * random.next() ** 1.15 + 5 * HOUR_MS
  const day = Math.floor((now - ago) / DAY_MS) * DAY_MS
  const first = Math.min(
    now - 4 * HOUR_MS,
    day + (random.weighted(HOURS) + random.next()) * HOUR_MS,
  )
  const times = [first]
  for (let i = 1; i < shape.length; i += 1) {
    times.push((times[i - 1] ?? first) + gap(shape[i - 1] ?? 'L', shape[i] ?? 'Q', random))
  }
  const end = times.at(-1) ?? first
  const room = now - 30 * MINUTE_MS - first
  const squeeze = end - first > room ? room / (end - first) : 1
  return times.map(time => Math.floor(first + (time - first) * squeeze))
}

/** `last` is when the first unanswered message came, or our last reply left. */
function backward(
  shape: string,
  waits: number,
  given: { last: number; now: number; random: Random },
): readonly number[] {
  const { last, now, random } = given
  const anchor = waits > 0 ? shape.length - waits : shape.length - 1
  const times: number[] = []
  times[anchor] = last
  for (let i = anchor + 1; i < shape.length; i += 1) {
    times[i] = (times[i - 1] ?? last) + (now - (times[i - 1] ?? last)) * random.between(0.3, 0.8)
  }
  for (let i = anchor - 1; i >= 0; i -= 1) {
    times[i] = (times[i + 1] ?? last) - gap(shape[i] ?? 'L', shape[i + 1] ?? 'Q', random)
  }
  return times.map(Math.floor)
}
