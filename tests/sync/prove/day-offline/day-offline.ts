import { DAY_MS } from '../../../shared/lib/time.ts'
import { checkWorld } from '../sim/check-world.ts'
import { SMOOTH } from '../sim/network.ts'
import { actOn, comeToRest } from '../sim/run-seed.ts'
import { openWorld } from '../sim/sim-world.ts'
import { databases, type Proof } from './promise.ts'

const WITHIN_S = 60

/** R10: people who work a whole day without the hub, and then come back together. */
export async function provesDayOffline(full: boolean): Promise<Proof> {
  const [agents, acts, matters] = full ? [20, 500, 250] : [8, 40, 8]
  const household = Array.from(
    { length: agents },
    (_, n) => ['ana', 'sam', 'zoe', 'sue'][n % 4] as string,
  )
  const from = databases()
  const world = await openWorld(await from.next(), 10, { household, matters })
  try {
    const { devices, time, hub, witness } = world
    hub.worldIsKind = true
    for (const { network } of devices) network.fates = SMOOTH
    await world.pass(40_000)
    for (const { network } of devices) network.line = 'cut'
    for (let n = 0; n < acts; n += 1) {
      for (const device of devices) await actOn(world, device)
      time.leapTo(time.now() + DAY_MS / acts)
      await world.pass(1)
    }
    const waiting = devices.reduce(
      (sum, { engine }) => sum + (engine?.model.outbox.all().length ?? 0),
      0,
    )
    // Every row of every copy is looked at after each step: that is the proof's work, not theirs.
    const began = performance.now() - witness.lookedMs
    const convergedMs = await comeToRest(world)
    const tookS = Math.round(performance.now() - witness.lookedMs - began) / 1_000
    const conflicts = devices.reduce(
      (sum, { engine }) => sum + (engine?.model.outbox.all().length ?? 0),
      0,
    )
    const faults = [...witness.faults, ...(await checkWorld(world, convergedMs))]
    if (tookS > WITHIN_S) faults.push(`it took ${tookS} s`)
    return {
      figure: `${agents} agents a day offline, ${waiting} acts waiting; decided and agreed in ${tookS} s of work, 0 lost, ${conflicts} conflicts shown`,
      faults,
    }
  } finally {
    await world.close()
    await from.close()
  }
}
