import PouchDB from 'pouchdb-browser'
import find from 'pouchdb-find'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { withPriority } from '../data/acts.ts'
import { type Filter, type Places, placesOf, VIEWS, type View } from '../data/queue.ts'
import type { BenchEngine } from '../engines/contract.ts'
import { pullAll } from '../engines/download.ts'

type Doc = Ticket & { readonly _id: string; readonly _rev?: string; readonly places: Places }

PouchDB.plugin(find)

/**
 * PouchDB with its Mango indexes. Its own replication speaks to a CouchDB, which is no
 * part of this bench: rows come through our hub's answers and `bulkDocs`.
 */
export function engine(): BenchEngine {
  const db = new PouchDB<Doc>('bench-pouchdb', { auto_compaction: true })
  let origin = ''

  const page = async (
    view: View,
    from: number,
    count: number,
    filter: Filter = {},
  ): Promise<Doc[]> => {
    const found = await db.find({
      selector: { [`places.${view}`]: { $gt: null }, ...filter },
      sort: [`places.${view}`],
      use_index: `by-${view}`,
      skip: from,
      limit: count,
    })
    return found.docs
  }

  async function pull(): Promise<void> {
    const known = await db.get<{ cookie: Cookie }>('_local/cookie').catch(() => null)
    const cookie = await pullAll(origin, known?.cookie ?? null, async tickets => {
      const revisions = new Map<string, string>()
      if (known !== null) {
        const there = await db.allDocs({ keys: tickets.map(one => one.id) })
        for (const row of there.rows) if (row.value) revisions.set(row.id, row.value.rev)
      }
      await db.bulkDocs(
        tickets.map(one => {
          const doc = { ...one, _id: one.id, places: placesOf(one) }
          const revision = revisions.get(one.id)
          return revision === undefined ? doc : { ...doc, _rev: revision }
        }),
      )
    })
    await db.put({ ...known, _id: '_local/cookie', cookie })
  }

  return {
    kind: 'durable',
    async open(world) {
      origin = world.origin
      await db.info()
    },
    async firstSync(world) {
      origin = world.origin
      await pull()
      for (const view of VIEWS) {
        const name = `by-${view}`
        await db.createIndex({ index: { fields: [`places.${view}`], ddoc: name, name } })
        // An index is built when it is first asked.
        await page(view, 0, 1)
      }
    },
    page,
    watch(view, show) {
      const look = async () => show(await page(view, 0, 50))
      const changes = db.changes({ since: 'now', live: true }).on('change', () => void look())
      void look()
      return () => changes.cancel()
    },
    async act(ticket, priority) {
      const doc = await db.get(ticket.id)
      const after = withPriority(ticket, priority)
      await db.put({ ...doc, ...after, _id: doc._id, _rev: doc._rev, places: placesOf(after) })
    },
    pull,
    async close() {
      await db.close()
    },
  }
}
