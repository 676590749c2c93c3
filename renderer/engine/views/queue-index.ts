import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../../shared/domain/ticket/workflow.ts'
import { QUEUE_VIEWS, type QueueView } from './contract.ts'
import { compareEntries, type Entry, OrderedList } from './ordered-list.ts'

/** Whose queue it is, and what else decides where a ticket stands. */
export interface QueueScope {
  readonly myId: string
  readonly now: number
  hasDraft(ticketId: string): boolean
}

/** The views, and one list of our own: who waits, longest first, for the headline. */
type ListName = QueueView | 'oldest'
const LIST_NAMES: readonly ListName[] = [...QUEUE_VIEWS, 'oldest']

const isSnoozed = (ticket: Ticket, now: number): boolean =>
  ticket.status === 'onHold' && (ticket.holdUntil ?? 0) > now

/** Which lists show a ticket. */
const SHOWS: Readonly<Record<ListName, (ticket: Ticket, scope: QueueScope) => boolean>> = {
  mine: (ticket, { myId, now }) =>
    ticket.assigneeId === myId && isOpen(ticket) && !isSnoozed(ticket, now),
  team: (ticket, { now }) => isOpen(ticket) && !isSnoozed(ticket, now),
  unassigned: (ticket, { now }) =>
    ticket.assigneeId === null && isOpen(ticket) && !isSnoozed(ticket, now),
  waiting: ticket => ticket.waitingSince !== null && isOpen(ticket),
  snoozed: (ticket, { now }) => isSnoozed(ticket, now),
  drafts: (ticket, scope) => scope.hasDraft(ticket.id),
  all: () => true,
  oldest: ticket => ticket.waitingSince !== null && isOpen(ticket),
}

/** Who waits comes first, the longest against the target on top; then what moved last. */
function usualEntry(ticket: Ticket): Entry {
  const { id, dueAt, lastMessageAt } = ticket
  if (!isOpen(ticket)) return { id, group: 2, at: -lastMessageAt }
  if (dueAt !== null) return { id, group: 0, at: dueAt }
  return { id, group: 1, at: -lastMessageAt }
}

/** Lists with an order of their own: the snoozed by the day on which they come back. */
const OWN_ORDER: Partial<Readonly<Record<ListName, (ticket: Ticket) => number>>> = {
  snoozed: ticket => ticket.holdUntil ?? 0,
  oldest: ticket => ticket.waitingSince ?? 0,
}

/** Where one ticket stands: the same entry in every list of the usual order. */
type Places = readonly (readonly [ListName, Entry])[]

/**
 * Every view's tickets in order, kept up to date ticket by ticket: a page of the
 * queue and its count are read, never computed.
 */
export class QueueIndex {
  readonly #lists = new Map(LIST_NAMES.map(name => [name, new OrderedList()]))
  readonly #places = new Map<string, Places>()

  list(view: QueueView): readonly { readonly id: string }[] {
    return this.#entries(view)
  }

  count(view: QueueView): number {
    return this.#entries(view).length
  }

  /** Since when the customer waits who has waited longest; null when none does. */
  oldestWaitingSince(): number | null {
    return this.#entries('oldest')[0]?.at ?? null
  }

  /** Sorts once; every list of the usual order is read off it. */
  rebuild(tickets: Iterable<Ticket>, scope: QueueScope): void {
    this.#places.clear()
    const fresh = new Map(LIST_NAMES.map(name => [name, [] as Entry[]]))
    for (const ticket of tickets) this.#places.set(ticket.id, placesOf(ticket, scope))
    const sorted = [...this.#places.values()].sort(byUsualOrder)
    for (const places of sorted) {
      for (const [name, entry] of places) fresh.get(name)?.push(entry)
    }
    for (const [name, entries] of fresh) {
      if (name in OWN_ORDER) entries.sort(compareEntries)
      this.#lists.get(name)?.fill(entries)
    }
  }

  update(
    ids: Iterable<string>,
    ticketOf: (id: string) => Ticket | undefined,
    scope: QueueScope,
  ): void {
    const gone = new Map(LIST_NAMES.map(name => [name, [] as Entry[]]))
    const come = new Map(LIST_NAMES.map(name => [name, [] as Entry[]]))
    for (const id of ids) {
      for (const [name, entry] of this.#places.get(id) ?? []) gone.get(name)?.push(entry)
      const ticket = ticketOf(id)
      if (ticket === undefined) {
        this.#places.delete(id)
        continue
      }
      const places = placesOf(ticket, scope)
      this.#places.set(id, places)
      for (const [name, entry] of places) come.get(name)?.push(entry)
    }
    for (const [name, list] of this.#lists) list.change(gone.get(name) ?? [], come.get(name) ?? [])
  }

  #entries(name: ListName): readonly Entry[] {
    return this.#lists.get(name)?.entries ?? []
  }
}

function placesOf(ticket: Ticket, scope: QueueScope): Places {
  const usual = usualEntry(ticket)
  // `all` shows every ticket and comes first: its entry says where the ticket stands.
  const places: [ListName, Entry][] = [['all', usual]]
  for (const name of LIST_NAMES) {
    if (name === 'all' || !SHOWS[name](ticket, scope)) continue
    const own = OWN_ORDER[name]
    places.push([name, own === undefined ? usual : { id: ticket.id, group: 0, at: own(ticket) }])
  }
  return places
}

const byUsualOrder = (a: Places, b: Places): number =>
  compareEntries(a[0]?.[1] as Entry, b[0]?.[1] as Entry)
