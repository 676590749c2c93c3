import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { QUEUE_VIEWS, type QueueView } from './contract.ts'

/** Whose queue it is, and what else decides where a ticket stands. */
export interface QueueScope {
  readonly myId: string
  readonly now: number
  hasDraft(ticketId: string): boolean
}

const isSnoozed = (ticket: Ticket, now: number): boolean =>
  ticket.status === 'onHold' && (ticket.holdUntil ?? 0) > now

/** Which views show a ticket. */
const SHOWS: Readonly<Record<QueueView, (ticket: Ticket, scope: QueueScope) => boolean>> = {
  mine: (ticket, { myId, now }) =>
    ticket.assigneeId === myId && ticket.status !== 'addressed' && !isSnoozed(ticket, now),
  team: (ticket, { now }) => ticket.status !== 'addressed' && !isSnoozed(ticket, now),
  unassigned: (ticket, { now }) =>
    ticket.assigneeId === null && ticket.status !== 'addressed' && !isSnoozed(ticket, now),
  waiting: ticket => ticket.waitingSince !== null && ticket.status !== 'addressed',
  snoozed: (ticket, { now }) => isSnoozed(ticket, now),
  drafts: (ticket, scope) => scope.hasDraft(ticket.id),
  all: () => true,
}

/**
 * Who waits comes first, the longest against the target on top; then what moved last.
 * Snoozed tickets stand by the day on which they come back.
 */
function orderIn(view: QueueView, ticket: Ticket): readonly [number, number] {
  if (view === 'snoozed') return [0, ticket.holdUntil ?? 0]
  if (ticket.status === 'addressed') return [2, -ticket.lastMessageAt]
  if (ticket.dueAt !== null) return [0, ticket.dueAt]
  return [1, -ticket.lastMessageAt]
}

interface Entry {
  readonly id: string
  readonly order: readonly [number, number]
}
interface Place {
  readonly view: QueueView
  readonly entry: Entry
}
const compare = (a: Entry, b: Entry): number =>
  a.order[0] - b.order[0] || a.order[1] - b.order[1] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Past this many changed tickets, sorting anew is cheaper than placing each. */
const REBUILD_OVER = 400

/**
 * Every view's tickets in order, kept up to date ticket by ticket: a page of the
 * queue and its count are read, never computed.
 */
export class QueueIndex {
  readonly #lists = new Map<QueueView, Entry[]>(QUEUE_VIEWS.map(view => [view, []]))
  readonly #places = new Map<string, readonly Place[]>()

  list(view: QueueView): readonly { readonly id: string }[] {
    return this.#lists.get(view) ?? []
  }

  count(view: QueueView): number {
    return this.list(view).length
  }

  rebuild(tickets: Iterable<Ticket>, scope: QueueScope): void {
    this.#places.clear()
    for (const list of this.#lists.values()) list.length = 0
    for (const ticket of tickets) {
      for (const { view, entry } of this.#place(ticket, scope)) this.#lists.get(view)?.push(entry)
    }
    for (const list of this.#lists.values()) list.sort(compare)
  }

  update(
    ids: ReadonlySet<string>,
    ticketOf: (id: string) => Ticket | undefined,
    all: () => Iterable<Ticket>,
    scope: QueueScope,
  ): void {
    if (ids.size > REBUILD_OVER) return this.rebuild(all(), scope)
    for (const id of ids) {
      this.#remove(id)
      const ticket = ticketOf(id)
      if (ticket === undefined) continue
      for (const { view, entry } of this.#place(ticket, scope)) {
        insert(this.#lists.get(view) ?? [], entry)
      }
    }
  }

  #place(ticket: Ticket, scope: QueueScope): readonly Place[] {
    const places = QUEUE_VIEWS.filter(view => SHOWS[view](ticket, scope)).map(view => ({
      view,
      entry: { id: ticket.id, order: orderIn(view, ticket) },
    }))
    this.#places.set(ticket.id, places)
    return places
  }

  #remove(id: string): void {
    const places = this.#places.get(id) ?? []
    this.#places.delete(id)
    for (const { view, entry } of places) {
      const list = this.#lists.get(view) ?? []
      const at = positionOf(list, entry)
      if (list[at]?.id === id) list.splice(at, 1)
    }
  }
}

/** The first place whose entry does not come before `entry`. */
function positionOf(list: readonly Entry[], entry: Entry): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = list[middle]
    if (there !== undefined && compare(there, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const insert = (list: Entry[], entry: Entry): void => {
  list.splice(positionOf(list, entry), 0, entry)
}
