import { act } from './act.ts'
import type { Seat } from './big-desk.ts'
import { processFigures } from './process-figures.ts'
import { median, p95 } from './stats.ts'

/** As many at once as are waiting for an answer when 500 busy agents are served ten times too fast. */
const WRITERS = 16

export interface Commands {
  readonly perSecond: number
  readonly p95Ms: number
  readonly medianMs: number
  /** Of one core, for each command: what a busy machine does not change. */
  readonly hubCpuMs: number
}

/** How many commands the hub decides in a second, pushed one by one over HTTP. */
export async function measureCommands(
  hub: { readonly url: string; readonly pid: number },
  seats: readonly Seat[],
  lastsMs: number,
): Promise<Commands> {
  const took: number[] = []
  const before = processFigures(hub.pid).cpuSeconds
  const began = performance.now()
  const writer = async (n: number): Promise<void> => {
    for (let i = n; performance.now() - began < lastsMs; i += WRITERS) {
      const seat = seats[(i * 7) % seats.length]
      if (seat !== undefined) took.push(await act(hub.url, seat))
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(n)))
  const seconds = (performance.now() - began) / 1_000
  const cpu = processFigures(hub.pid).cpuSeconds - before
  return {
    perSecond: took.length / seconds,
    p95Ms: p95(took),
    medianMs: median(took),
    hubCpuMs: (cpu * 1_000) / took.length,
  }
}
