import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../../shared/domain/ticket/workflow.ts'
import type { Marks } from '../search/slots.ts'
import { asksNothing, QUEUE_VIEWS, type QueueFilter, type QueueView } from './contract.ts'
import { type Columns, columnsOf, Facts, type InNumbers } from './facts.ts'
import { compareEntries, type Entry, keyOf, OrderedList } from './ordered-list.ts'

/** Whose queue it is, and what else decides where a ticket stands. */
export interface QueueScope {
  readonly myId: string
  readonly now: number
  hasDraft(ticketId: string): boolean
  /** The number by which searches know it. */
  slotOf(ticketId: string): number
}

type TicketOf = (id: string) => Ticket | undefined

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
function usualKey(ticket: Ticket): number {
  if (!isOpen(ticket)) return keyOf(2, -ticket.lastMessageAt)
  if (ticket.dueAt !== null) return keyOf(0, ticket.dueAt)
  return keyOf(1, -ticket.lastMessageAt)
}

/** Lists with an order of their own: the snoozed by the day on which they come back. */
const OWN_ORDER: Partial<Readonly<Record<ListName, (ticket: Ticket) => number>>> = {
  snoozed: ticket => ticket.holdUntil ?? 0,
  oldest: ticket => ticket.waitingSince ?? 0,
}
const USUAL_LISTS = LIST_NAMES.filter(name => !(name in OWN_ORDER))
const OWN_LISTS = LIST_NAMES.filter(name => name in OWN_ORDER)

/** A ticket in a list. */
type Standing = Entry & InNumbers

/** Where one ticket stands: itself in lists of the usual order, others in those of their own. */
interface Place extends Standing {
  /** Which lists of the usual order show it: a bit for each of `USUAL_LISTS`. */
  readonly shown: number
  readonly own: readonly (readonly [ListName, Standing])[]
  readonly slot: number
}
const NOWHERE: Place['own'] = []

/** Narrowed lists that are kept until a ticket changes: somebody scrolls through one. */
const KEPT_NARROWED = 8

/** Fewer than one ticket in so many are sorted sooner than they are picked out of the whole list. */
const FEW = 16

/**
 * Every view's tickets in order, kept up to date ticket by ticket: a page of the
 * queue and its count are read, never computed.
 */
export class QueueIndex {
  readonly #lists = new Map(LIST_NAMES.map(name => [name, new OrderedList<Standing>()]))
  readonly #places = new Map<string, Place>()
  /** The same, by the number by which searches know the ticket. */
  readonly #placeAt: (Place | undefined)[] = []
  /** Those numbers in the order of all tickets, side by side in memory. Null: not read off yet. */
  #slotsInOrder: Uint32Array | null = null
  readonly #narrowed = new Map<string, readonly Entry[]>()
  readonly #columns = new Map<QueueView, Columns>()
  readonly #facts = new Facts()
  readonly #unsorted = new Set<string>()
  #sources: { readonly ticketOf: TicketOf; readonly scope: QueueScope } | null = null

  list(view: QueueView, filter: QueueFilter = {}): readonly { readonly id: string }[] {
    if (asksNothing(filter)) return this.#entries(view)
    const entries = this.#entries(view)
    const key = `${view} ${JSON.stringify(filter)}`
    const kept = this.#narrowed.get(key)
    if (kept !== undefined) return kept
    const columns = this.#columns.get(view) ?? columnsOf(entries)
    this.#columns.set(view, columns)
    const found = this.#facts.narrow(entries, filter, columns)
    if (this.#narrowed.size === KEPT_NARROWED) this.#narrowed.clear()
    this.#narrowed.set(key, found)
    return found
  }

  /** These tickets, in the order in which all of them stand. */
  inOrder(marks: Marks, filter: QueueFilter = {}): readonly { readonly id: string }[] {
    const all = this.#entries('all') as readonly Place[]
    const marked = marks.count() * FEW < all.length ? this.#sorted(marks) : this.#picked(all, marks)
    return asksNothing(filter) ? marked : this.#facts.narrow(marked, filter)
  }

  count(view: QueueView): number {
    return this.#entries(view).length
  }

  /** Since when the customer waits who has waited longest; null when none does. */
  oldestWaitingSince(): number | null {
    return this.#entries('oldest')[0]?.key ?? null
  }

  /** Sorts once; every list of the usual order is read off it. */
  rebuild(tickets: Iterable<Ticket>, scope: QueueScope): void {
    this.#places.clear()
    this.#placeAt.length = 0
    this.#forgetNarrowed()
    this.#unsorted.clear()
    for (const ticket of tickets) this.#stand(this.#placeOf(ticket, scope))
    const sorted = [...this.#places.values()].sort(compareEntries)
    for (const [n, name] of USUAL_LISTS.entries()) {
      this.#lists.get(name)?.fill(sorted.filter(place => (place.shown & (1 << n)) !== 0))
    }
    const own = new Map(OWN_LISTS.map(name => [name, [] as Standing[]]))
    for (const place of sorted) for (const [name, entry] of place.own) own.get(name)?.push(entry)
    for (const [name, entries] of own) this.#lists.get(name)?.fill(entries.sort(compareEntries))
  }

  /** These tickets have changed: they find their places when somebody looks. */
  update(ids: Iterable<string>, ticketOf: TicketOf, scope: QueueScope): void {
    for (const id of ids) this.#unsorted.add(id)
    this.#sources = { ticketOf, scope }
  }

  #sorted(marks: Marks): readonly Place[] {
    const found: Place[] = []
    for (const slot of marks) {
      const place = this.#placeAt[slot]
      if (place !== undefined) found.push(place)
    }
    return found.sort(compareEntries)
  }

  #picked(all: readonly Place[], marks: Marks): readonly Place[] {
    this.#slotsInOrder ??= Uint32Array.from(all, ({ slot }) => slot)
    const slots = this.#slotsInOrder
    const found: Place[] = []
    for (let n = 0; n < slots.length; n += 1) {
      if (marks.has(slots[n] as number)) found.push(all[n] as Place)
    }
    return found
  }

  /** A thousand acts that are played again are one pass over each list, not a thousand. */
  #sort(): void {
    if (this.#unsorted.size === 0 || this.#sources === null) return
    const { ticketOf, scope } = this.#sources
    this.#forgetNarrowed()
    const gone: Place[] = []
    const come: Place[] = []
    for (const id of this.#unsorted) {
      const before = this.#places.get(id)
      if (before !== undefined) gone.push(before)
      const ticket = ticketOf(id)
      if (ticket === undefined) {
        this.#places.delete(id)
        if (before !== undefined) this.#placeAt[before.slot] = undefined
      } else {
        const place = this.#placeOf(ticket, scope)
        this.#stand(place)
        come.push(place)
      }
    }
    this.#unsorted.clear()
    for (const name of LIST_NAMES) {
      this.#lists.get(name)?.change(entriesIn(name, gone), entriesIn(name, come))
    }
  }

  #stand(place: Place): void {
    this.#places.set(place.id, place)
    this.#placeAt[place.slot] = place
  }

  #forgetNarrowed(): void {
    this.#narrowed.clear()
    this.#columns.clear()
    this.#slotsInOrder = null
  }

  #entries(name: ListName): readonly Standing[] {
    this.#sort()
    return this.#lists.get(name)?.entries ?? []
  }

  #placeOf(ticket: Ticket, scope: QueueScope): Place {
    let shown = 0
    for (let n = 0; n < USUAL_LISTS.length; n += 1) {
      if (SHOWS[USUAL_LISTS[n] as ListName](ticket, scope)) shown |= 1 << n
    }
    const id = ticket.id
    const numbers = this.#facts.of(ticket)
    let own = NOWHERE
    for (const name of OWN_LISTS) {
      if (!SHOWS[name](ticket, scope)) continue
      const key = OWN_ORDER[name]?.(ticket) ?? 0
      own = [...own, [name, { id, key, ...numbers }]]
    }
    return { id, key: usualKey(ticket), ...numbers, shown, own, slot: scope.slotOf(id) }
  }
}

/** What of these places stands in one list. */
function entriesIn(name: ListName, places: readonly Place[]): readonly Standing[] {
  const bit = 1 << USUAL_LISTS.indexOf(name)
  return name in OWN_ORDER
    ? places.flatMap(({ own }) => own.filter(([list]) => list === name).map(([, entry]) => entry))
    : places.filter(({ shown }) => (shown & bit) !== 0)
}
