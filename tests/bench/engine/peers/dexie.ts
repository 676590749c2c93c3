import { Dexie, liveQuery, type Table } from 'dexie'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/pull.ts'
import { withPriority } from '../data/acts.ts'
import { type Places, placesOf, VIEWS, type View } from '../data/queue.ts'
import type { BenchEngine } from '../engines/contract.ts'
import { pullAll } from '../engines/download.ts'

type Row = Ticket & { readonly places: Places }

/** Dexie as its documentation shows it: a row for each ticket, an index for each view. */
export function engine(): BenchEngine {
  const db = new Dexie('bench-dexie') as Dexie & {
    ticket: Table<Row, string>
    meta: Table<Cookie, string>
    outbox: Table<{ id: string; name: string; args: unknown }, string>
  }
  const indexes = VIEWS.map(view => `places.${view}`).join(', ')
  db.version(1).stores({ ticket: `id, ${indexes}`, meta: '', outbox: 'id' })
  let origin = ''

  const page = (view: View, from: number, count: number): Promise<Row[]> =>
    db.ticket.orderBy(`places.${view}`).offset(from).limit(count).toArray()

  const pull = async () => {
    await pullAll(origin, (await db.meta.get('cookie')) ?? null, async (tickets, cookie) => {
      await db.transaction('rw', db.ticket, db.meta, async () => {
        await db.ticket.bulkPut(tickets.map(one => ({ ...one, places: placesOf(one) })))
        await db.meta.put(cookie, 'cookie')
      })
    })
  }

  return {
    kind: 'durable',
    async open(world) {
      origin = world.origin
      await db.open()
    },
    async firstSync(world) {
      origin = world.origin
      await db.open()
      await pull()
    },
    page,
    watch(view, show) {
      const watching = liveQuery(() => page(view, 0, 50)).subscribe(show)
      return () => watching.unsubscribe()
    },
    async act(ticket, priority) {
      const after = withPriority(ticket, priority)
      const args = { ticketId: ticket.id, priority }
      await db.transaction('rw', db.ticket, db.outbox, async () => {
        await db.ticket.put({ ...after, places: placesOf(after) })
        await db.outbox.put({ id: crypto.randomUUID(), name: 'setPriority', args })
      })
    },
    pull,
    async close() {
      db.close()
    },
  }
}
