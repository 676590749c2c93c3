import type { Priority, Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { BenchEngine, World } from '../engines/contract.ts'
import type { JobName, Jobs } from './messages.ts'

type Work = { [N in JobName]: (params: Jobs[N]['params']) => Promise<Jobs[N]['result']> }

const otherThan = (priority: Priority): Priority => (priority === 'high' ? 'urgent' : 'high')
const OPTIONAL = ['search', 'watch', 'act', 'pushAll', 'pull', 'flushed'] as const

/**
 * The jobs, the same for every engine. `draw` hands rows to the page that shows them;
 * `screenMs` and `longestTask` are filled in there.
 */
export function jobsOf(
  engine: BenchEngine,
  world: World,
  draw: (rows: readonly Ticket[]) => void,
): Work {
  return {
    async load() {
      const began = performance.now()
      await engine.firstSync(world)
      const ms = performance.now() - began
      const flushedAt = await engine.flushed?.()
      return { ms, flushedMs: flushedAt === undefined ? null : flushedAt - began }
    },
    async open() {
      let first: readonly Ticket[] = []
      const show = (rows: readonly Ticket[]) => {
        first = rows
        draw(rows)
      }
      await engine.open(world, show)
      if (first.length === 0) show(await engine.page('team', 0, 50))
      await engine.whole?.(world.tickets)
      const last = await engine.page('all', world.tickets - 50, 50)
      return { screenMs: 0, wholeMs: 0, first: idsOf(first), last: idsOf(last) }
    },
    pages: queries =>
      timed(queries, async ({ view, filter, from }) =>
        idsOf(await engine.page(view, from, 50, filter)),
      ),
    search: queries =>
      timed(queries, async words => idsOf((await engine.search?.(words, 50)) ?? [])),
    async acts({ count }) {
      const tickets = await engine.page('team', 0, 50)
      const durable: number[] = []
      const visible: number[] = []
      if (engine.act === undefined) return { durable, visible }
      let seen: readonly Ticket[] = []
      let onShown: () => void = () => undefined
      const stop = engine.watch?.('all', rows => {
        seen = rows
        onShown()
      })
      for (let n = 0; n < count; n += 1) {
        // Tickets that do not wait keep their place, so they stay among the rows shown.
        const ticket = seen[n % 40] ?? tickets[n % 40]
        if (ticket === undefined) break
        const priority = otherThan(ticket.priority)
        const began = performance.now()
        const shown = new Promise<void>(resolve => {
          onShown = () => {
            const row = seen.find(one => one.id === ticket.id)
            // A ticket that moved out of the rows shown has been shown to move.
            if (row === undefined || row.priority === priority) resolve()
          }
        }).then(() => visible.push(performance.now() - began))
        await engine.act(ticket, priority)
        durable.push(performance.now() - began)
        if (stop !== undefined) await Promise.race([shown, pause(2_000)])
        await pause(5)
      }
      stop?.()
      return { durable, visible }
    },
    async queueActs({ ids, priority }) {
      const tickets = await byId(engine, world, ids)
      const began = performance.now()
      for (const ticket of tickets) await engine.act?.(ticket, priority)
      return { ms: performance.now() - began }
    },
    async pushAll() {
      const began = performance.now()
      const refused = (await engine.pushAll?.()) ?? null
      return { ms: performance.now() - began, refused }
    },
    async pull({ view, id, snippet }) {
      let stop: () => void = () => undefined
      const arrived = new Promise<void>(resolve => {
        stop =
          engine.watch?.(view, rows => {
            draw(rows)
            if (rows.some(row => row.id === id && row.snippet === snippet)) resolve()
          }) ?? stop
      })
      const began = performance.now()
      // Only now does the hub have the changes: no round of before could fetch them.
      await fetch(`${world.origin}/bench/change`, { method: 'POST' })
      await engine.pull?.()
      await arrived
      stop()
      return { ms: performance.now() - began, longestTask: 0 }
    },
    offers: async () => ({
      kind: engine.kind,
      replays: engine.replays ?? false,
      jobs: OPTIONAL.filter(name => engine[name] !== undefined),
    }),
    async findChange({ word }) {
      const began = performance.now()
      await fetch(`${world.origin}/bench/change`, { method: 'POST' })
      await engine.pull?.()
      while (((await engine.search?.(word, 1)) ?? []).length === 0) await pause(1)
      return { ms: performance.now() - began }
    },
    async flushedAct() {
      await engine.flushed?.()
      const ticket = (await engine.page('all', 45, 1))[0]
      const began = performance.now()
      if (ticket !== undefined) await engine.act?.(ticket, otherThan(ticket.priority))
      const at = await engine.flushed?.()
      return { ms: (at ?? performance.now()) - began }
    },
    async priorities(ids) {
      return (await byId(engine, world, ids)).map(ticket => ticket.priority)
    },
    async close() {
      await engine.close()
      return null
    },
  }
}

const idsOf = (rows: readonly Ticket[]): readonly string[] => rows.map(row => row.id)

async function timed<Q>(
  queries: readonly Q[],
  run: (query: Q) => Promise<readonly string[]>,
): Promise<{ ms: number[]; ids: (readonly string[])[] }> {
  const ms: number[] = []
  const ids: (readonly string[])[] = []
  const end = performance.now() + 15_000
  for (const query of queries) {
    await freshTask()
    const began = performance.now()
    const found = await run(query)
    ms.push(performance.now() - began)
    ids.push(found)
    // One that needs seconds for each is known well enough by then.
    if (performance.now() > end) break
  }
  return { ms, ids }
}

/**
 * A question comes to a worker as a message of its own. Without this the questions would
 * nest in one another's timers, which browsers slow down to 4 ms each.
 */
function freshTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

async function byId(
  engine: BenchEngine,
  world: World,
  ids: readonly string[],
): Promise<readonly Ticket[]> {
  const wanted = new Set(ids)
  const all = await engine.page('all', 0, world.tickets)
  return all.filter(one => wanted.has(one.id))
}
