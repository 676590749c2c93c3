import { randomUUID } from 'node:crypto'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { WireCommand } from '../../../shared/sync/push.ts'
import { checkWorld } from '../sim/check-world.ts'
import type { Dice } from '../sim/dice.ts'
import { comeToRest } from '../sim/run-seed.ts'
import type { SimDevice } from '../sim/sim-device.ts'
import { openWorld, type SimWorld } from '../sim/sim-world.ts'
import { databases, type Proof } from './promise.ts'

const DEVICES = ['ana', 'ana', 'sam', 'sam', 'zoe', 'zoe', 'sue', 'sue', 'ana', 'sam']

/** R5: commands that arrive one to five times, in any order, at ten devices' hub. */
export async function provesManyDeliveries(full: boolean): Promise<Proof> {
  const count = full ? 10_000 : 1_000
  const from = databases()
  const world = await openWorld(await from.next(), 5, { household: DEVICES })
  try {
    const commands = Array.from({ length: count }, () => ({
      device: world.dice.one(world.devices),
      command: aCommand(world.dice),
    }))
    const deliveries = shuffled(
      commands.flatMap(one => Array.from({ length: world.dice.between(1, 5) }, () => one)),
      world.dice,
    )
    for (const { device, command } of deliveries) await deliver(world, device, [command])
    const convergedMs = await comeToRest(world)
    const faults = [...world.witness.faults, ...(await checkWorld(world, convergedMs))]
    const { db } = world.hub.hub
    const decided = await db.selectFrom('decided').select('command_id').execute()
    if (decided.length !== count) faults.push(`${decided.length} decisions for ${count} commands`)
    const notes = await db.selectFrom('row').select('id').where('kind', '=', 'note').execute()
    const applied = await db
      .selectFrom('decided')
      .select('command_id')
      .where('name', '=', 'writeNote')
      .where('status', '=', 'applied')
      .execute()
    if (notes.length !== applied.length)
      faults.push(`${notes.length} notes for ${applied.length} commands`)
    return {
      figure: `${count} commands delivered ${deliveries.length} times to a hub of ${DEVICES.length} devices; ${decided.length} decisions, equal rows everywhere`,
      faults,
    }
  } finally {
    await world.close()
    await from.close()
  }
}

export async function deliver(
  world: SimWorld,
  device: SimDevice,
  commands: readonly WireCommand[],
): Promise<unknown> {
  const { status, body } = await world.hub.answer('http://hub/sync/push', {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${device.token}` },
    body: JSON.stringify({
      protocol: PROTOCOL,
      clientId: `client-of-${device.name}`,
      cookie: null,
      commands,
    }),
  })
  if (status !== 200) throw new Error(`a push answered ${status}`)
  return JSON.parse(new TextDecoder().decode(body))
}

function aCommand(dice: Dice): WireCommand {
  const ticketId = `ticket-${dice.between(1, 4)}`
  const eventId = randomUUID()
  const [name, args] = dice.one<readonly [string, unknown]>([
    ['writeNote', { id: randomUUID(), ticketId, text: 'Words' }],
    ['writeNote', { id: randomUUID(), ticketId, text: 'More words' }],
    ['setPriority', { ticketId, priority: dice.one(['normal', 'high', 'urgent']), eventId }],
    ['holdTicket', { ticketId, until: 0, eventId }],
    ['reopenTicket', { ticketId, eventId }],
  ])
  return { id: randomUUID(), name, args, doneAt: 0 }
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const all = [...list]
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = dice.between(0, last)
    ;[all[last], all[other]] = [all[other] as T, all[last] as T]
  }
  return all
}
