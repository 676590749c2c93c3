import { setTimeout as sleep } from 'node:timers/promises'
import { act } from './act.ts'
import type { Seat } from './big-desk.ts'
import { ConnectedDevice } from './connected-device.ts'
import { processFigures } from './process-figures.ts'
import { median, p95 } from './stats.ts'

/** A busy agent does something every ten seconds. */
const ACT_EVERY_MS = 10_000
const TOGETHER = 10
/** Calls and pulls settle before anything counts. */
const WARM_UP_MS = 2_000

export interface Devices {
  readonly devices: number
  readonly pullsPerSecond: number
  readonly medianMs: number
  readonly p95Ms: number
  /** Of one core. */
  readonly hubCpu: number
}

/** So many devices listen and pull when called, while each of their people works. */
export async function measureDevices(
  hub: { readonly url: string; readonly pid: number },
  seats: readonly Seat[],
  lastsMs: number,
): Promise<Devices> {
  const devices = seats.map(seat => new ConnectedDevice(hub.url, seat))
  for (let n = 0; n < devices.length; n += TOGETHER)
    await Promise.all(devices.slice(n, n + TOGETHER).map(one => one.connect()))
  const until = performance.now() + WARM_UP_MS + lastsMs
  const people = Promise.all(seats.map(seat => work(hub.url, seat, until)))
  await sleep(WARM_UP_MS)
  for (const device of devices) device.pulls = []
  const before = processFigures(hub.pid).cpuSeconds
  await sleep(lastsMs)
  const pulls = devices.flatMap(device => device.pulls)
  const cpu = processFigures(hub.pid).cpuSeconds - before
  await people
  for (const device of devices) device.close()
  const failed = devices.find(device => device.failure !== null)
  if (failed !== undefined) throw failed.failure
  return {
    devices: devices.length,
    pullsPerSecond: pulls.length / (lastsMs / 1_000),
    medianMs: median(pulls),
    p95Ms: p95(pulls),
    hubCpu: cpu / (lastsMs / 1_000),
  }
}

async function work(url: string, seat: Seat, until: number): Promise<void> {
  await sleep(Math.random() * ACT_EVERY_MS)
  while (performance.now() < until) {
    await act(url, seat)
    await sleep(ACT_EVERY_MS * (0.5 + Math.random()))
  }
}
