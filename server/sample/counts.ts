import type { TicketStatus } from '../../shared/domain/ticket/ticket.ts'
import type { Story } from './stories/story.ts'
import type { Wanted } from './tickets/plan-tickets.ts'

/** How large the sample is, worked out from how many tickets were asked for. */
export interface Counts {
  readonly tickets: number
  readonly customers: number
  readonly orders: number
  /** Days over which tickets and orders are spread. */
  readonly days: number
}

export function countsOf(tickets: number, stories: number): Counts {
  return {
    tickets: Math.max(tickets, stories),
    customers: Math.max(5_000, Math.round(tickets * 0.16)),
    orders: Math.max(12_000, Math.round(tickets * 0.75)),
    days: Math.min(365, Math.max(74, Math.round(tickets / 250))),
  }
}

/** Not yet addressed among 300 tickets. A larger desk keeps up better: these grow by less than the rest. */
const OPEN: readonly (readonly ['travel' | 'home', TicketStatus, number])[] = [
  ['travel', 'new', 17],
  ['travel', 'open', 25],
  ['travel', 'waiting', 9],
  ['travel', 'onHold', 5],
  ['home', 'new', 15],
  ['home', 'open', 21],
  ['home', 'waiting', 9],
  ['home', 'onHold', 5],
]

/** How many tickets to compose of each sort, beside the hand-written ones. */
export function wantedOf(tickets: number, stories: readonly Story[]): Wanted {
  const scale = (tickets / 300) ** 0.8
  let left = Math.max(0, tickets - stories.length)
  const open = OPEN.map(([teamId, status, count]) => {
    const written = stories.filter(one => one.teamId === teamId && one.status === status).length
    const more = Math.min(left, Math.max(0, Math.round(count * scale) - written))
    left -= more
    return { teamId, status, count: more }
  })
  const travel = Math.round(left * 0.53)
  return [
    ...open,
    { teamId: 'travel', status: 'addressed', count: travel },
    { teamId: 'home', status: 'addressed', count: left - travel },
  ]
}
