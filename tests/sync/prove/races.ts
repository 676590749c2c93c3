import { randomUUID } from 'node:crypto'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import { aCustomer, aPlan } from '../../support/builders.ts'
import { checkWorld } from '../sim/check-world.ts'
import { SMOOTH } from '../sim/network.ts'
import { comeToRest } from '../sim/run-seed.ts'
import { openWorld, type SimWorld } from '../sim/sim-world.ts'
import { databases, type Proof } from './promise.ts'

const RACES_PER_WORLD = 20
const MUCH = 50_000_000

/** R11: two to five people issue the same replacement offline. */
export async function provesRaces(full: boolean): Promise<Proof> {
  const worlds = full ? 50 : 5
  const from = databases()
  const faults: string[] = []
  let losers = 0
  try {
    for (let seed = 1; seed <= worlds && faults.length === 0; seed += 1) {
      const world = await openWorld(await from.next(), seed, {
        household: ['ana', 'sam', 'sue', 'ana', 'sam'],
      })
      try {
        losers += await race(world, faults)
      } finally {
        await world.close()
      }
    }
  } finally {
    await from.close()
  }
  return {
    figure: `${worlds * RACES_PER_WORLD} races, 1 issued in each; ${losers} losers told by whom and when`,
    faults,
  }
}

async function race(world: SimWorld, faults: string[]): Promise<number> {
  const { dice, hub, devices, time } = world
  hub.worldIsKind = true
  for (const { network } of devices) network.fates = SMOOTH
  await makeRoom(world)
  await world.pass(40_000)
  for (const { network } of devices) network.line = 'cut'
  let entered = 0
  for (let n = 1; n <= RACES_PER_WORLD; n += 1) {
    const runners = devices.filter(() => dice.chance(0.7))
    for (const device of runners.length < 2 ? devices.slice(0, 2) : runners) {
      const planned = aPlan({ lineId: `race-${n}`, orderId: 'order-r', promiseId: randomUUID() })
      const { eventId: _none, ...rest } = planned
      const done = await device.act(async engine =>
        engine.run('issueReplacement', {
          ticketId: 'ticket-1',
          planned: rest,
          eventId: randomUUID(),
        }),
      )
      if (done?.ok !== true)
        faults.push(`${device.name} could not act offline: ${JSON.stringify(done)}`)
      else entered += 1
    }
    time.leapTo(time.now() + dice.between(1, 60_000))
  }
  const convergedMs = await comeToRest(world)
  const rows = await hub.hub.db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'remedy')
    .execute()
  const remedies = new Map(rows.map(({ data }) => [String(data['id']), data as Remedy]))
  if (remedies.size !== RACES_PER_WORLD)
    faults.push(`${remedies.size} issued in ${RACES_PER_WORLD} races`)
  let told = 0
  for (const { engine, name } of devices) {
    for (const act of engine?.model.outbox.all() ?? []) {
      const { planned } = act.args as { planned: { lineId: string } }
      const winner = remedies.get(planned.lineId)
      const { code, facts } = act.refusal ?? { code: '', facts: {} }
      if (
        act.state === 'held' &&
        code === 'remedy.already' &&
        facts['byName'] === winner?.byName &&
        facts['at'] === winner?.at
      )
        told += 1
      else faults.push(`${name} was not told who won ${planned.lineId}`)
    }
  }
  if (told !== entered - RACES_PER_WORLD)
    faults.push(`${told} told of ${entered - RACES_PER_WORLD} losers`)
  faults.push(
    ...world.witness.faults,
    ...(await checkWorld(world, convergedMs)).filter(one => !/the shop sent|stock/.test(one)),
  )
  return told
}

/** An order with a line for each race, and nobody's limit in the way. */
async function makeRoom({ hub }: SimWorld): Promise<void> {
  const order = aCustomer().orders[0]
  const line = order?.lines[0]
  if (order === undefined || line === undefined) throw new Error('the builder has an order')
  const lines = Array.from({ length: RACES_PER_WORLD }, (_, n) => ({
    ...line,
    id: `race-${n + 1}`,
  }))
  await hub.happen('make-room', async ({ tx }) => {
    const card = await tx.customer.get('cust-1.travel')
    if (card !== undefined)
      await tx.customer.put({ ...card, orders: [{ ...order, id: 'order-r', lines }] })
    for (const id of ['ana', 'sam', 'sue']) {
      const person = await tx.person.get(id)
      if (person !== undefined)
        await tx.person.put({ ...person, limits: { perOrderMinor: MUCH, perDayMinor: MUCH } })
    }
  })
}
