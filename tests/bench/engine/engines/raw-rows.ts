import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { withPriority } from '../data/acts.ts'
import {
  type Filter,
  fits,
  isEmpty,
  type Places,
  placesOf,
  VIEWS,
  type View,
} from '../data/queue.ts'
import type { BenchEngine } from './contract.ts'
import { pullAll } from './download.ts'
import { answered, completed, openDb } from './raw-db.ts'

/** IndexedDB by hand, one record per ticket, an index for each view. Nothing is encrypted. */
export function rawRows(): BenchEngine {
  let db: IDBDatabase
  let origin = ''
  const watchers = new Set<() => Promise<void>>()

  async function page(
    view: View,
    from: number,
    count: number,
    filter: Filter = {},
  ): Promise<Ticket[]> {
    const index = db.transaction('ticket').objectStore('ticket').index(view)
    if (!isEmpty(filter)) return filtered(index, filter, from, count)
    const first = await keyAt(index, from)
    return first === null ? [] : answered(index.getAll(IDBKeyRange.lowerBound(first), count))
  }

  async function write(tickets: readonly Ticket[], cookie: Cookie): Promise<void> {
    const transaction = db.transaction(['ticket', 'meta'], 'readwrite')
    const store = transaction.objectStore('ticket')
    for (const ticket of tickets) store.put({ ...ticket, places: placesOf(ticket) })
    transaction.objectStore('meta').put(cookie, 'cookie')
    await completed(transaction)
  }

  const pull = async () => {
    const cookie = await answered(db.transaction('meta').objectStore('meta').get('cookie'))
    await pullAll(origin, (cookie as Cookie | undefined) ?? null, write)
    for (const look of watchers) await look()
  }

  const open: BenchEngine['open'] = async world => {
    origin = world.origin
    db = await openDb('raw-rows', fresh => {
      const store = fresh.createObjectStore('ticket', { keyPath: 'id' })
      for (const view of VIEWS) store.createIndex(view, `places.${view}`)
      fresh.createObjectStore('meta')
      fresh.createObjectStore('outbox', { keyPath: 'id' })
    })
  }

  return {
    kind: 'durable',
    open,
    async firstSync(world) {
      await open(world)
      await pull()
    },
    page,
    watch(view, show) {
      const look = async () => show(await page(view, 0, 50))
      watchers.add(look)
      void look()
      return () => watchers.delete(look)
    },
    async act(ticket, priority) {
      const after = withPriority(ticket, priority)
      const transaction = db.transaction(['ticket', 'outbox'], 'readwrite', {
        durability: 'strict',
      })
      transaction.objectStore('ticket').put({ ...after, places: placesOf(after) })
      const args = { ticketId: ticket.id, priority }
      transaction.objectStore('outbox').put({ id: crypto.randomUUID(), name: 'setPriority', args })
      await completed(transaction)
      for (const look of watchers) void look()
    },
    pull,
    async close() {
      db.close()
    },
  }
}

/** The key of the row at a place of an index; null past its end. */
async function keyAt(index: IDBIndex, place: number): Promise<IDBValidKey | null> {
  const request = index.openKeyCursor()
  const cursor = await answered(request)
  if (cursor === null || place === 0) return cursor?.key ?? null
  cursor.advance(place)
  return (await answered(request))?.key ?? null
}

/** Rows read at once while those that fit are looked for. */
const BATCH = 1_000

/** The index gives the order; which rows fit is seen when they are read. */
async function filtered(
  index: IDBIndex,
  filter: Filter,
  from: number,
  count: number,
): Promise<Ticket[]> {
  const found: Ticket[] = []
  let range: IDBKeyRange | null = null
  for (;;) {
    const rows = (await answered(index.getAll(range, BATCH))) as (Ticket & { places: Places })[]
    found.push(...rows.filter(row => fits(row, filter)))
    const last = rows.at(-1)
    if (found.length >= from + count || rows.length < BATCH || last === undefined) break
    range = IDBKeyRange.lowerBound(last.places[index.name as View] ?? '', true)
  }
  return found.slice(from, from + count)
}
