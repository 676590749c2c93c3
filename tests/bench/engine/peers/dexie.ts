import { Dexie, liveQuery, type Table } from 'dexie'
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
import { searchText } from '../data/search.ts'
import type { BenchEngine, World } from '../engines/contract.ts'
import { pullAll } from '../engines/download.ts'

type Row = Ticket & {
  readonly places: Places
  /** For searching: each word once. */
  readonly words?: readonly string[]
}

/** Dexie as its documentation shows it: a row for each ticket, an index for each view. */
export function engine(): BenchEngine {
  const db = new Dexie('bench-dexie') as Dexie & {
    ticket: Table<Row, string>
    meta: Table<Cookie, string>
    outbox: Table<{ id: string; name: string; args: unknown }, string>
  }
  const indexes = VIEWS.map(view => `places.${view}`).join(', ')
  let origin = ''
  let keepsWords = false
  const connect = async (world: World) => {
    origin = world.origin
    keepsWords = world.search
    const words = keepsWords ? ', *words' : ''
    db.version(1).stores({ ticket: `id, ${indexes}${words}`, meta: '', outbox: 'id' })
    await db.open()
  }

  const page = (view: View, from: number, count: number, filter: Filter = {}): Promise<Row[]> => {
    const rows = db.ticket.orderBy(`places.${view}`)
    const asked = isEmpty(filter) ? rows : rows.filter(row => fits(row, filter))
    return asked.offset(from).limit(count).toArray()
  }

  const pull = async () => {
    await pullAll(
      origin,
      (await db.meta.get('cookie')) ?? null,
      async (tickets, cookie, messages) => {
        const said = new Map(messages.map(one => [one.ticketId, one.text]))
        const rows = tickets.map(one => ({
          ...one,
          places: placesOf(one),
          ...(keepsWords ? { words: wordsOf(searchText(one, said.get(one.id) ?? '')) } : {}),
        }))
        await db.transaction('rw', db.ticket, db.meta, async () => {
          await db.ticket.bulkPut(rows)
          await db.meta.put(cookie, 'cookie')
        })
      },
    )
  }

  return {
    kind: 'durable',
    open: connect,
    async firstSync(world) {
      await connect(world)
      await pull()
    },
    page,
    /** The way of its guide to full-text search: an index of words, and keys that are in each. */
    async search(question, count) {
      const keys = await Promise.all(
        question.split(' ').map(async word => {
          const found = await db.ticket.where('words').startsWith(word).primaryKeys()
          return new Set(found)
        }),
      )
      const [first, ...others] = keys
      const ids = [...(first ?? [])].filter(id => others.every(one => one.has(id)))
      const rows = (await db.ticket.bulkGet(ids)).filter(row => row !== undefined)
      return rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, count)
    },
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

const wordsOf = (text: string): readonly string[] => [...new Set(text.split(/[^a-z0-9-]+/))]
const placeOf = (row: Row): string => row.places.all ?? ''
