import type { Safe } from '../../../../renderer/engine/environment.ts'
import {
  importPageKey,
  type PageKey,
  seal,
  unseal,
} from '../../../../renderer/engine/storage/seal.ts'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import { fits, idsIn, isEmpty, type View } from '../data/queue.ts'
import { searchText } from '../data/search.ts'
import type { BenchEngine, World } from './contract.ts'
import { pullAll } from './download.ts'
import { journalOver } from './journal.ts'
import { answered, completed, openDb } from './raw-db.ts'

const PAGE_ROWS = 500

interface Sealed {
  readonly key: string
  readonly bytes: Uint8Array
}

/**
 * The floor: fetch, encode, encrypt, write pages; read, decrypt, parse. It keeps no order,
 * knows no acts and mends nothing: no engine that stores pages can be faster.
 */
export function rawPages(): BenchEngine {
  let db: IDBDatabase
  let key: PageKey
  let safe: Safe
  let tickets = new Map<string, Ticket>()
  const texts = new Map<string, string>()
  const orders = new Map<View, readonly string[]>()

  const connect = async (world: World) => {
    safe = journalOver(world)
    key = await importPageKey(world.pageKey)
    db = await openDb('raw-pages', fresh => {
      fresh.createObjectStore('page', { keyPath: 'key' })
      fresh.createObjectStore('first', { keyPath: 'key' })
      fresh.createObjectStore('text', { keyPath: 'key' })
      fresh.createObjectStore('outbox', { keyPath: 'key' })
    })
  }
  const store = async (into: 'page' | 'first' | 'text', pages: readonly Sealed[]) => {
    const transaction = db.transaction(into, 'readwrite')
    for (const page of pages) transaction.objectStore(into).put(page)
    await completed(transaction)
  }
  const read = async (from: 'page' | 'first' | 'text'): Promise<Ticket[]> => {
    const sealed = (await answered(db.transaction(from).objectStore(from).getAll())) as Sealed[]
    const rows = await Promise.all(sealed.map(one => unseal(key, one.key, one.bytes)))
    return (rows as Ticket[][]).flat()
  }
  const order = (view: View): readonly string[] => {
    const known = orders.get(view) ?? idsIn(view, [...tickets.values()])
    orders.set(view, known)
    return known
  }
  const sealedPage = async (name: string, rows: readonly Ticket[]): Promise<Sealed> => ({
    key: name,
    bytes: await seal(key, name, rows),
  })

  const sealedText = async (all: ReadonlyMap<string, string>): Promise<Sealed> => ({
    key: 'text',
    bytes: await seal(key, 'text', [...all]),
  })

  return {
    kind: 'durable',
    async open(world) {
      await connect(world)
      const first = await read('first')
      tickets = new Map(first.map(one => [one.id, one]))
    },
    async whole() {
      tickets = new Map((await read('page')).map(one => [one.id, one]))
      for (const [id, said] of (await read('text')) as unknown as [string, string][]) {
        const ticket = tickets.get(id)
        if (ticket !== undefined) texts.set(id, searchText(ticket, said))
      }
      orders.clear()
    },
    async firstSync(world) {
      await connect(world)
      let pages = 0
      await pullAll(world.origin, null, async (rows, _, messages) => {
        for (const one of messages) texts.set(one.ticketId, one.text)
        for (const one of rows) tickets.set(one.id, one)
        const made: Promise<Sealed>[] = []
        for (let at = 0; at < rows.length; at += PAGE_ROWS) {
          made.push(sealedPage(`ticket/${pages}`, rows.slice(at, at + PAGE_ROWS)))
          pages += 1
        }
        await store('page', await Promise.all(made))
      })
      // What the first screen shows, beside the pages: it opens without reading them.
      const top = order('team').slice(0, 50)
      const rows = top.map(id => tickets.get(id)).filter(one => one !== undefined)
      await store('first', [await sealedPage('first', rows)])
      if (world.search) await store('text', [await sealedText(texts)])
    },
    /** Every text, one after the other, until enough are found. */
    async search(question, count) {
      const words = question.split(' ')
      const found: Ticket[] = []
      for (const id of order('all')) {
        const ticket = tickets.get(id)
        if (ticket === undefined || !words.every(word => texts.get(id)?.includes(word))) continue
        found.push(ticket)
        if (found.length === count) break
      }
      return found
    },
    async page(view, from, count, filter = {}) {
      const rows = (ids: readonly string[]) =>
        ids.map(id => tickets.get(id)).filter(one => one !== undefined)
      if (isEmpty(filter)) return rows(order(view).slice(from, from + count))
      const found = rows(order(view)).filter(one => fits(one, filter))
      return found.slice(from, from + count)
    },
    /** The least that keeps an act: one strict write and one flush of a file, side by side. */
    async act(ticket, priority) {
      const id = crypto.randomUUID()
      const act = { id, name: 'setPriority', args: { ticketId: ticket.id, priority } }
      const bytes = await seal(key, id, act)
      const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' })
      transaction.objectStore('outbox').put({ key: id, bytes })
      await Promise.all([
        completed(transaction),
        safe.journalAppend([{ id, json: JSON.stringify(act) }]),
      ])
    },
    async close() {
      db.close()
    },
  }
}
