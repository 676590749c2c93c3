import { checkEffects } from './check-effects.ts'
import { checkOutboxes } from './check-outboxes.ts'
import { checkReplica } from './check-replica.ts'
import type { SimWorld } from './sim-world.ts'

/** What must be true when everything has been delivered; each broken promise in one line. */
export async function checkWorld(world: SimWorld, convergedMs: number): Promise<readonly string[]> {
  const faults: string[] = []
  if (!Number.isFinite(convergedMs)) faults.push('it did not come to rest')
  faults.push(...(await checkOutboxes(world)))
  faults.push(...(await checkEffects(world)))
  for (const device of world.devices)
    faults.push(...(await checkReplica(world, device, 'in memory')))
  // What is on the disk must be the same as what is in memory.
  for (const device of world.devices) {
    device.network.line = 'cut'
    device.end()
    await world.calm.during(device.start())
  }
  await world.pass(1_000)
  for (const device of world.devices) faults.push(...(await checkReplica(world, device, 'on disk')))
  return faults
}
