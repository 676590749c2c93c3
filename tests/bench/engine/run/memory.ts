import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from './browser.ts'

const MB = 1024 * 1024

interface Memory {
  /** Heaps of page and worker after a collection, with the buffers they hold where the browser tells. */
  readonly heapMb: number
  /** The largest renderer: the one that runs page and worker. */
  readonly pageProcessMb: number
  /** All processes of the browser; what they share is counted once (PSS). */
  readonly wholeMb: number
}

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

/** What a browser holds, a moment after its page has opened. Linux only: elsewhere 0 for processes. */
export async function memoryOf(browser: Browser): Promise<Memory> {
  const heap = await heapOf(browser)
  const group = groupOf(browser.pid)
  const sizes = group.map(pssOf)
  const pages = group.filter(isRenderer).map(pssOf)
  return {
    heapMb: heap / MB,
    pageProcessMb: Math.max(0, ...pages) / MB,
    wholeMb: sizes.reduce((sum, size) => sum + size, 0) / MB,
  }
}

async function heapOf({ page }: Browser): Promise<number> {
  const workers = await page.workers()
  let sum = 0
  for (const session of [undefined, ...workers]) {
    await page.send('HeapProfiler.collectGarbage', {}, session)
    const usage = await page.send<HeapUsage>('Runtime.getHeapUsage', {}, session)
    sum += usage.usedSize + (usage.backingStorageSize ?? 0)
  }
  return sum
}

/** Every process of the browser's group. */
function groupOf(group: number): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0 && groupIdOf(pid) === group)
}

function groupIdOf(pid: number): number | null {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return Number(after.split(' ')[2])
  } catch {
    // It ended while we looked.
    return null
  }
}

function isRenderer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
  } catch {
    // It ended while we looked.
    return false
  }
}

function pssOf(pid: number): number {
  try {
    const kb = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return Number(kb ?? 0) * 1024
  } catch {
    // It ended while we looked, or is not ours to read.
    return 0
  }
}
