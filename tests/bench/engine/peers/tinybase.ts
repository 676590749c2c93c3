import { createIndexes, createStore, type Row } from 'tinybase'
import { createIndexedDbPersister } from 'tinybase/persisters/persister-indexed-db'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { withPriority } from '../data/acts.ts'
import { type Filter, isEmpty, placesOf, VIEWS, type View } from '../data/queue.ts'
import type { BenchEngine } from '../engines/contract.ts'
import { pullAll } from '../engines/download.ts'

/**
 * TinyBase: a store in memory, indexes kept by itself, and its IndexedDB persister, which
 * saves a table as one record.
 */
export function engine(): BenchEngine {
  const store = createStore()
  const indexes = createIndexes(store)
  const persister = createIndexedDbPersister(store, 'bench-tinybase')
  for (const view of VIEWS) {
    const isIn = (value: unknown) => (value === undefined ? [] : 'in')
    indexes.setIndexDefinition(
      view,
      'ticket',
      getCell => isIn(getCell(`at_${view}`)),
      getCell => getCell(`at_${view}`) ?? '',
    )
  }
  let origin = ''

  const fitsCells = (id: string, filter: Filter): boolean =>
    Object.entries(filter).every(([name, value]) => store.getCell('ticket', id, name) === value)
  const page = (view: View, from: number, count: number, filter: Filter = {}): Ticket[] => {
    const ids = indexes.getSliceRowIds(view, 'in')
    const asked = isEmpty(filter) ? ids : ids.filter(id => fitsCells(id, filter))
    return asked
      .slice(from, from + count)
      .map(id => store.getRow('ticket', id) as unknown as Ticket)
  }

  const rowOf = (ticket: Ticket): Row => {
    const places = Object.entries(placesOf(ticket)).map(([view, at]) => [`at_${view}`, at])
    return { ...ticket, ...Object.fromEntries(places) }
  }

  const pull = async () => {
    const known = store.getValue('cookie') as unknown as Cookie | undefined
    await pullAll(origin, known ?? null, async (tickets, cookie) => {
      store.transaction(() => {
        for (const ticket of tickets) store.setRow('ticket', ticket.id, rowOf(ticket))
        store.setValue('cookie', cookie)
      })
    })
  }

  return {
    kind: 'memory',
    async open(world) {
      origin = world.origin
      await persister.load()
      await persister.startAutoSave()
    },
    async firstSync(world) {
      origin = world.origin
      await pull()
    },
    async flushed() {
      await persister.save()
      return performance.now()
    },
    page: async (view, from, count, filter) => page(view, from, count, filter),
    watch(view, show) {
      const look = () => show(page(view, 0, 50))
      const slices = indexes.addSliceRowIdsListener(view, 'in', look)
      const rows = store.addRowListener('ticket', null, look)
      look()
      return () => {
        indexes.delListener(slices)
        store.delListener(rows)
      }
    },
    async act(ticket, priority) {
      store.setRow('ticket', ticket.id, rowOf(withPriority(ticket, priority)))
    },
    pull,
    async close() {
      await persister.destroy()
    },
  }
}
