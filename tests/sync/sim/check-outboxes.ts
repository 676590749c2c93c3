import type { SimWorld } from './sim-world.ts'

/**
 * 1. No acknowledged act is lost: each was decided, or its person took it back. One that was
 *    refused by a hub which has forgotten that stands before its person all the same.
 * 2. An outbox holds only what the hub has refused, with the hub's own reason.
 * 3. The journal holds what the outbox holds, and nothing once that is cleared away.
 */
export async function checkOutboxes(world: SimWorld): Promise<readonly string[]> {
  const faults: string[] = []
  const rows = await world.hub.hub.db.selectFrom('decided').selectAll().execute()
  const decided = new Map(rows.map(row => [row.command_id, row]))
  for (const { commandId, device, act } of world.witness.acknowledged) {
    // A draft that a newer one replaced before it left is pointless, not lost.
    if (
      decided.has(commandId) ||
      world.witness.takenBack.has(commandId) ||
      (world.hub.restored > 0 && standsRefused(world, commandId)) ||
      act.name === 'saveDraft'
    )
      continue
    faults.push(`${act.name} of ${device} was acknowledged and is lost (${commandId})`)
  }
  for (const device of world.devices) {
    const { engine } = device
    if (engine === null) {
      faults.push(`${device.name} does not start`)
      continue
    }
    const acts = engine.model.outbox.all()
    for (const act of acts) {
      const row = decided.get(act.id)
      if (act.state !== 'held' && act.state !== 'refused')
        faults.push(`${device.name}: ${act.name} is still ${act.state}`)
      else if (row === undefined && world.hub.restored > 0) continue
      else if (row?.status !== 'refused' || row.code !== act.refusal?.code) {
        faults.push(
          `${device.name}: ${act.name} is ${act.state} for ${act.refusal?.code}, the hub says ${row?.code ?? row?.status}`,
        )
      }
    }
    const kept = [...device.safe.kept.keys()].sort()
    const known = acts.map(act => act.id).sort()
    if (kept.join() !== known.join())
      faults.push(`${device.name}: the journal has ${kept.length} acts, the outbox ${known.length}`)
    for (const act of acts) await device.act(() => engine.discard(act.id))
    if (device.safe.kept.size > 0) faults.push(`${device.name}: the journal is not empty`)
  }
  return faults
}

const standsRefused = ({ devices }: SimWorld, commandId: string): boolean =>
  devices.some(({ engine }) => {
    const state = engine?.model.outbox.get(commandId)?.state
    return state === 'held' || state === 'refused'
  })
