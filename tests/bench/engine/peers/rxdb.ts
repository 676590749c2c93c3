import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from 'rxdb'
import { type RxReplicationState, replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { Subject } from 'rxjs'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { withPriority } from '../data/acts.ts'
import { type Filter, placesOf, VIEWS, type View } from '../data/queue.ts'
import type { BenchEngine, World } from '../engines/contract.ts'
import { post, pullOnce, ticketsOf } from '../engines/download.ts'

/** Its Dexie storage indexes no missing value: a view a ticket is not in has an empty place. */
type Doc = Ticket & { readonly places: Record<View, string> }

const schema: RxJsonSchema<Doc> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 20 },
    places: {
      type: 'object',
      properties: Object.fromEntries(
        VIEWS.map(view => [view, { type: 'string', maxLength: 40 }]),
      ) as Record<View, { type: 'string'; maxLength: number }>,
      required: [...VIEWS],
    },
  } as unknown as RxJsonSchema<Doc>['properties'],
  required: ['id', 'places'],
  indexes: VIEWS.map(view => `places.${view}`),
}

const docOf = (ticket: Ticket): Doc => {
  const places = placesOf(ticket)
  const all = Object.fromEntries(VIEWS.map(view => [view, places[view] ?? '']))
  return { ...ticket, places: all as Doc['places'] }
}

/**
 * RxDB on its free Dexie storage, with its own replication over HTTP. It does not say
 * `replays`: after a refusal its pull waits until the next push was answered (downstream.ts
 * waits for `streamQueue.up`), so a hub that decides nothing yet keeps all news away.
 */
export function engine(): BenchEngine {
  let db: RxDatabase
  let ticket: RxCollection<Doc>
  let replication: RxReplicationState<Doc, Cookie> | null = null
  const hubChanged = new Subject<'RESYNC'>()
  let world: World

  const open: BenchEngine['open'] = async given => {
    world = given
    db = await createRxDatabase({
      name: 'bench-rxdb',
      storage: getRxStorageDexie(),
      multiInstance: false,
    })
    const made = await db.addCollections<{ ticket: RxCollection<Doc> }>({ ticket: { schema } })
    ticket = made.ticket
  }

  function replicate(): RxReplicationState<Doc, Cookie> {
    if (replication !== null) return replication
    replication = replicateRxCollection<Doc, Cookie>({
      replicationIdentifier: 'bench',
      collection: ticket,
      pull: {
        batchSize: 2_000,
        stream$: hubChanged,
        async handler(cookie) {
          const answer = await pullOnce(world.origin, cookie ?? null)
          const documents = ticketsOf(answer).map(one => ({ ...docOf(one), _deleted: false }))
          return { documents, checkpoint: answer.cookie }
        },
      },
      push: {
        batchSize: 100,
        handler: async rows =>
          (
            (await post(`${world.origin}/peer/documents`, {
              rows: rows.map(one => ({
                assumed: one.assumedMasterState ?? null,
                wanted: one.newDocumentState,
              })),
            })) as Ticket[]
          ).map(one => ({ ...docOf(one), _deleted: false })),
      },
    })
    return replication
  }

  const find = (view: View, from: number, count: number, filter: Filter = {}) =>
    ticket.find({
      selector: { [`places.${view}`]: { $gt: '' }, ...filter },
      sort: [{ [`places.${view}`]: 'asc' }],
      skip: from,
      limit: count,
    } as never)

  return {
    kind: 'durable',
    open,
    async firstSync(given) {
      await open(given)
      await replicate().awaitInitialReplication()
    },
    async page(view, from, count, filter) {
      const docs = await find(view, from, count, filter).exec()
      return docs.map(doc => doc.toJSON() as unknown as Ticket)
    },
    watch(view, show) {
      const watching = find(view, 0, 50).$.subscribe(docs =>
        show(docs.map(doc => doc.toJSON() as unknown as Ticket)),
      )
      return () => watching.unsubscribe()
    },
    async act(one, priority) {
      const doc = await ticket.findOne(one.id).exec()
      const { dueAt, places } = docOf(withPriority(one, priority))
      await doc?.incrementalPatch({ priority, dueAt, places })
    },
    async pushAll() {
      await replicate().awaitInSync()
      return null
    },
    async pull() {
      replicate()
      hubChanged.next('RESYNC')
    },
    async close() {
      await db.close()
    },
  }
}
