/// <reference lib="webworker" />
import { loadEngine } from './engines.ts'
import { jobsOf } from './jobs.ts'
import type { ToPage, ToWorker } from './messages.ts'

declare const self: DedicatedWorkerGlobalScope

const tell = (message: ToPage): void => self.postMessage(message)
let jobs: Promise<ReturnType<typeof jobsOf>> | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void take(data))

async function take(message: ToWorker): Promise<void> {
  if (message.type === 'engine') {
    jobs = loadEngine(message.name).then(engine =>
      jobsOf(engine, message.world, rows => tell({ type: 'rows', rows })),
    )
    return
  }
  const { ask, job, params } = message
  try {
    if (jobs === null) throw new Error('no engine was named')
    const work = (await jobs)[job] as (params: unknown) => Promise<unknown>
    tell({ type: 'answer', ask, ok: true, value: await work(params) })
  } catch (error) {
    const words = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    tell({ type: 'answer', ask, ok: false, value: words })
  }
}
