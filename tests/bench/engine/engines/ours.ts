import { Engine } from '../../../../renderer/engine/engine.ts'
import type { Environment } from '../../../../renderer/engine/environment.ts'
import type { ViewData, ViewName, ViewParams } from '../../../../renderer/engine/views/contract.ts'
import { viewKey } from '../../../../renderer/engine/views/first-screen.ts'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Filter } from '../data/queue.ts'
import { ME, NOW } from '../data/tickets.ts'
import type { BenchEngine, World } from './contract.ts'
import { journalOver } from './journal.ts'

/**
 * The engine of the desk, as its worker starts it. The main process's journal is the real
 * one behind HTTP; the clock stands where the data's does and goes on from there.
 */
export function ours(): BenchEngine {
  let engine: Engine | null = null
  const running = (): Engine => {
    if (engine === null) throw new Error('the engine is not open')
    return engine
  }
  /** What a view shows first. */
  const look = <N extends ViewName>(name: N, params: ViewParams<N>) =>
    until(name, params, () => true)
  /** What a view shows as soon as it satisfies `is`. */
  const until = <N extends ViewName>(
    name: N,
    params: ViewParams<N>,
    is: (data: ViewData<N>) => boolean,
  ): Promise<ViewData<N>> =>
    new Promise(resolve => {
      const stop = running().views.watch(name, params, data => {
        if (!is(data)) return
        stop()
        resolve(data)
      })
    })
  const queue = (
    view: ViewParams<'queue'>['view'],
    from: number,
    count: number,
    { search = '', filter = {} }: { readonly search?: string; readonly filter?: Filter } = {},
  ) => ({
    view,
    search,
    filter,
    from,
    count,
  })
  const start = async (world: World, onFirst?: (rows: readonly Ticket[]) => void) => {
    const top = viewKey('queue', queue('team', 0, 50))
    const account = { account: 'bench', hubUrl: world.origin, token: 'bench', person: ME }
    engine = await Engine.start(environmentOf(world), account, screen => {
      const data = screen[top] as ViewData<'queue'> | undefined
      if (data !== undefined) onFirst?.(data.rows.map(row => row.ticket))
    })
  }
  const whole = async (tickets: number) => {
    await until('queue', queue('all', 0, 1), ({ total }) => total === tickets)
  }
  return {
    kind: 'durable',
    replays: true,
    open: start,
    whole,
    async firstSync(world) {
      await start(world)
      await whole(world.tickets)
      await until('status', {}, status => status.connection === 'online')
      await running().settled()
    },
    async page(view, from, count, filter = {}) {
      const { rows } = await look('queue', queue(view, from, count, { filter }))
      return rows.map(row => row.ticket)
    },
    async search(words, count) {
      const { rows } = await look('queue', queue('all', 0, count, { search: words }))
      return rows.map(row => row.ticket)
    },
    watch: (view, show) =>
      running().views.watch('queue', queue(view, 0, 50), ({ rows }) =>
        show(rows.map(row => row.ticket)),
      ),
    async act(ticket, priority) {
      const args = { ticketId: ticket.id, priority, eventId: crypto.randomUUID() }
      const kept = await running().run('setPriority', args)
      if (!kept.ok) throw new Error(`the act was not kept: ${JSON.stringify(kept.error)}`)
    },
    async pushAll() {
      running().wake()
      const left = await until('outbox', {}, items => items.every(one => one.state === 'refused'))
      return left.length
    },
    async pull() {
      running().wake()
    },
    async close() {
      await running().stop()
    },
  }
}

function environmentOf(world: World): Environment {
  const began = performance.now()
  return {
    now: () => NOW + Math.round(performance.now() - began),
    random: () => Math.random(),
    fetch: (url, init) => fetch(url, init),
    openSocket: null,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    indexedDB,
    IDBKeyRange,
    safe: journalOver(world),
  }
}
