import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { JobName, Jobs, ToPage, ToWorker } from './messages.ts'

/** The page at the bench: starts the engine in a worker, draws rows, passes jobs on. */
declare global {
  interface Window {
    bench: <N extends JobName>(job: N, params: Jobs[N]['params']) => Promise<Jobs[N]['result']>
    /** Where the address ends in `#open`: the cold open, begun as soon as this page ran. */
    opened: Promise<Jobs['open']['result']> | null
  }
}

const asked = new URLSearchParams(location.search)
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const open = new Map<number, (message: Extract<ToPage, { type: 'answer' }>) => void>()
let lastAsk = 0
let drawnAt: Promise<number> = Promise.resolve(Number.NaN)
let longestTask = 0

const send = (message: ToWorker): void => worker.postMessage(message)
send({
  type: 'engine',
  name: asked.get('engine') ?? '',
  world: {
    origin: location.origin,
    tickets: Number(asked.get('tickets')),
    pageKey: asked.get('key') ?? '',
    search: asked.has('search'),
  },
})

worker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'rows') drawnAt = draw(data.rows)
  else open.get(data.ask)?.(data)
})

new PerformanceObserver(entries => {
  for (const { duration } of entries.getEntries()) longestTask = Math.max(longestTask, duration)
}).observe({ entryTypes: ['longtask'] })

function ask<N extends JobName>(job: N, params: Jobs[N]['params']): Promise<Jobs[N]['result']> {
  lastAsk += 1
  const number = lastAsk
  return new Promise((resolve, reject) => {
    open.set(number, answer => {
      open.delete(number)
      if (answer.ok) resolve(answer.value as Jobs[N]['result'])
      else reject(new Error(String(answer.value)))
    })
    send({ type: 'job', ask: number, job, params })
  })
}

/** Puts rows on the page; resolves with the time when the frame that has them was drawn. */
function draw(rows: readonly Ticket[]): Promise<number> {
  const list = document.getElementById('rows')
  list?.replaceChildren(
    ...rows.map(row => {
      const item = document.createElement('li')
      item.textContent = `${row.number} ${row.subject} · ${row.customerName} · ${row.snippet}`
      return item
    }),
  )
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      // After this frame's own work is done.
      setTimeout(() => resolve(performance.now()))
    })
  })
}

async function coldOpen(): Promise<Jobs['open']['result']> {
  const result = await ask('open', null)
  const wholeMs = performance.now()
  return { ...result, wholeMs, screenMs: await drawnAt }
}

window.bench = async (job, params) => {
  longestTask = 0
  const result = await ask(job, params)
  if (job === 'pull') {
    await drawnAt
    Object.assign(result as object, { longestTask })
  }
  return result
}
window.opened = location.hash === '#open' ? coldOpen() : null
