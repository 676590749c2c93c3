import type { JobName, Jobs } from '../page/messages.ts'
import type { Browser, Runtime } from './browser.ts'
import type { Hub } from './hub.ts'
import type { BenchServer } from './server.ts'

/** One engine's turn: where it plays, and where its figures go. */
export interface Round {
  readonly engine: string
  readonly runtime: Runtime
  readonly size: number
  readonly jobs: readonly string[]
  readonly hub: Hub
  readonly server: BenchServer
  /** Takes one figure, milliseconds or megabytes. */
  note(metric: string, value: number): void
  /** Other rows than the reference: the figures of this metric are void. */
  spoil(metric: string, why: string): void
  /** It does not offer this: no further run. */
  leave(): void
}

const STEP_LIMIT_MS = 240_000

/** Has one job done in the page. */
export function job<N extends JobName>(
  browser: Browser,
  name: N,
  params: Jobs[N]['params'],
): Promise<Jobs[N]['result']> {
  const call = `bench(${JSON.stringify(name)}, ${JSON.stringify(params)})`
  return within(name, browser.page.run<Jobs[N]['result']>(call))
}

export async function within<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done in 240 s`)), STEP_LIMIT_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** `ours-64` is our engine from the page that was built with 64 rows in a page. */
export const address = ({ engine, size, server }: Round): string => {
  const [, rows] = /^ours-(\d+)$/.exec(engine) ?? []
  const path = rows === undefined ? '/' : `/rows-${rows}/`
  const name = rows === undefined ? engine : 'ours'
  return `${server.origin}${path}?engine=${name}&tickets=${size}&key=${encodeURIComponent(server.pageKey)}`
}

/** Ids in their order, or the row is void. */
export function check(
  round: Round,
  metric: string,
  found: readonly string[],
  wanted: readonly string[],
): void {
  if (found.length === wanted.length && found.every((id, n) => id === wanted[n])) return
  const at = wanted.findIndex((id, n) => id !== found[n])
  round.spoil(
    metric,
    `${found.length} rows for ${wanted.length}, first other at ${at}: ${found[at]} for ${wanted[at]}`,
  )
}

/** An act must change something: some engines do not send what is as it was. */
export const normalIds = (hub: Hub): string[] =>
  hub
    .tickets()
    .filter(one => one.priority === 'normal')
    .map(one => one.id)
