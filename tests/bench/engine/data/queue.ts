import type { Priority, Ticket, TicketStatus } from '../../../../shared/domain/ticket/ticket.ts'
import { ME, NOW } from './tickets.ts'

/**
 * The filters: the views of the desk's queue, written down once more and plainly, so
 * that the engine is measured against its description and not against itself.
 */
export const VIEWS = ['mine', 'team', 'unassigned', 'waiting', 'snoozed', 'all'] as const
export type View = (typeof VIEWS)[number]

/** What a view is narrowed to, as somebody chooses it; empty for nothing. */
export interface Filter {
  readonly status?: TicketStatus
  readonly priority?: Priority
  readonly teamId?: string
  readonly productId?: string
}

export const fits = (ticket: Ticket, filter: Filter): boolean =>
  Object.entries(filter).every(([name, value]) => ticket[name as keyof Filter] === value)

export const isEmpty = (filter: Filter): boolean => Object.keys(filter).length === 0

const snoozed = (t: Ticket) => t.status === 'onHold' && (t.holdUntil ?? 0) > NOW
const live = (t: Ticket) => t.status !== 'addressed' && !snoozed(t)

const SHOWN: Readonly<Record<View, (t: Ticket) => boolean>> = {
  mine: t => live(t) && t.assigneeId === ME.id,
  team: live,
  unassigned: t => live(t) && t.assigneeId === null,
  waiting: t => t.waitingSince !== null && t.status !== 'addressed',
  snoozed,
  all: () => true,
}

/** Longest waited against its target first, then what moved last; the snoozed by their day. */
function sortKey(view: View, t: Ticket): readonly [number, number] {
  if (view === 'snoozed') return [0, t.holdUntil ?? 0]
  if (t.status === 'addressed') return [2, -t.lastMessageAt]
  return t.dueAt === null ? [1, -t.lastMessageAt] : [0, t.dueAt]
}

/** Which ids a view shows, in order: the reference, by filter and sort of everything. */
export function idsIn(view: View, tickets: readonly Ticket[]): readonly string[] {
  return tickets
    .filter(SHOWN[view])
    .map(t => ({ id: t.id, key: sortKey(view, t) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || (a.id < b.id ? -1 : 1))
    .map(one => one.id)
}

/** Where a ticket stands in each view it is in, as text that sorts in the order of the view. */
export type Places = Partial<Record<View, string>>

/** Larger than any time in the world; times below zero are sorted by their distance to it. */
const FAR = 10_000_000_000_000

/**
 * A row store keeps these beside the row and indexes them: the page of a view is then a
 * range of one index, which is the best that a row store can do.
 */
export function placesOf(ticket: Ticket): Places {
  const places: Places = {}
  for (const view of VIEWS) {
    if (!SHOWN[view](ticket)) continue
    const [group, at] = sortKey(view, ticket)
    const digits = String(at < 0 ? FAR + at : at).padStart(14, '0')
    places[view] = `${group}${digits}${ticket.id}`
  }
  return places
}
