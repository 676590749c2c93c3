import { Replicache, type WriteTransaction } from 'replicache'
import type { Priority, Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { withPriority } from '../data/acts.ts'
import { type Filter, fits, isEmpty, placesOf, VIEWS, type View } from '../data/queue.ts'
import type { BenchEngine } from '../engines/contract.ts'
import { post, pullOnce, ticketsOf } from '../engines/download.ts'
import { lastWriteAt, watchWrites } from './support/watch-writes.ts'

const stored = (ticket: Ticket) => ({ ...ticket, places: placesOf(ticket) })

const mutators = {
  async setPriority(tx: WriteTransaction, args: { ticketId: string; priority: Priority }) {
    const ticket = (await tx.get(args.ticketId)) as Ticket | undefined
    if (ticket !== undefined) {
      await tx.set(ticket.id, stored(withPriority(ticket, args.priority)))
    }
  },
}

type OrderedCookie = { readonly order: number; readonly cookie: Cookie }

/** Replicache: a tree in memory, written to IndexedDB some time later; mutations are replayed. */
export function engine(): BenchEngine {
  let rep: Replicache<typeof mutators>
  let more = true
  const isMore = () => more
  let origin = ''

  const open: BenchEngine['open'] = async world => {
    origin = world.origin
    watchWrites()
    rep = new Replicache({
      name: 'bench',
      mutators,
      indexes: Object.fromEntries(
        VIEWS.map(view => [view, { jsonPointer: `/places/${view}`, allowEmpty: true }]),
      ),
      pullInterval: null,
      logLevel: 'error',
      pusher: async request => {
        await post(`${origin}/peer/mutations`, request)
        return { httpRequestInfo: { httpStatusCode: 200, errorMessage: '' } }
      },
      puller: async request => {
        const known = (request.cookie as OrderedCookie | null)?.cookie ?? null
        const answer = await pullOnce(origin, known)
        more = answer.more
        const order = Object.values(answer.cookie.spaces)[0] ?? 0
        const patch = ticketsOf(answer).map(one => ({
          op: 'put' as const,
          key: one.id,
          value: stored(one),
        }))
        const lastMutationIDChanges = (await post(`${origin}/peer/last-mutations`, {})) as Record<
          string,
          number
        >
        return {
          httpRequestInfo: { httpStatusCode: 200, errorMessage: '' },
          response: {
            cookie: { order, cookie: answer.cookie } as never,
            lastMutationIDChanges,
            patch,
          },
        }
      },
    })
    await rep.clientGroupID
  }

  const page = (view: View, from: number, count: number, filter: Filter = {}): Promise<Ticket[]> =>
    rep.query(async tx => {
      if (isEmpty(filter)) {
        const rows = tx.scan({ indexName: view, limit: from + count })
        return ((await rows.values().toArray()) as unknown as Ticket[]).slice(from)
      }
      const found: Ticket[] = []
      for await (const row of tx.scan({ indexName: view }).values()) {
        if (fits(row as unknown as Ticket, filter)) found.push(row as unknown as Ticket)
        if (found.length === from + count) break
      }
      return found.slice(from)
    })

  return {
    kind: 'memory',
    replays: true,
    open,
    async firstSync(world) {
      await open(world)
      do await rep.pull({ now: true })
      while (isMore())
    },
    flushed: lastWriteAt,
    page,
    watch: (view, show) =>
      rep.subscribe(
        async tx => {
          const rows = tx.scan({ indexName: view, limit: 50 })
          return (await rows.values().toArray()) as never
        },
        rows => show(rows as unknown as Ticket[]),
      ),
    async act(ticket, priority) {
      await rep.mutate.setPriority({ ticketId: ticket.id, priority })
    },
    async pushAll() {
      for (;;) {
        const left = await rep.experimentalPendingMutations()
        if (left.length === 0) return null
        await rep.push({ now: true }).catch(() => undefined)
        await rep.pull({ now: true })
      }
    },
    async pull() {
      await rep.pull({ now: true })
    },
    async close() {
      await rep.close()
    },
  }
}
