import { randomUUID } from 'node:crypto'
import type { Person } from '../../../shared/domain/person/person.ts'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import { dayOf } from '../../../shared/lib/time.ts'
import type { WireCommand } from '../../../shared/sync/push.ts'
import { aPlan, aReply } from '../../support/builders.ts'
import type { Dice } from '../sim/dice.ts'
import { openWorld, type SimWorld } from '../sim/sim-world.ts'
import { deliver } from './many-deliveries.ts'
import { databases, type Proof } from './promise.ts'

/** R12: outboxes that somebody wrote by hand, or that are days old. */
export async function provesForged(full: boolean): Promise<Proof> {
  const count = full ? 1_000 : 300
  const from = databases()
  const faults: string[] = []
  let issued = 0
  try {
    for (let seed = 0; seed < count / 100; seed += 1) {
      const world = await openWorld(await from.next(), seed, {
        household: ['ana', 'sam', 'zoe', 'mia'],
      })
      try {
        for (let n = 0; n < 100; n += 1)
          await deliver(world, world.dice.one(world.devices), anOutbox(world.dice))
        issued += await checkLimits(world, faults)
      } finally {
        await world.close()
      }
    }
  } finally {
    await from.close()
  }
  return {
    figure: `${count} forged outboxes, ${issued} replacements within limits, 0 over a limit, 0 by somebody who may not`,
    faults,
  }
}

const anOutbox = (dice: Dice): WireCommand[] =>
  Array.from({ length: dice.between(1, 5) }, () => forged(dice))

/** Ids that come twice with other words, acts of others, goods that were never ordered. */
function forged(dice: Dice): WireCommand {
  const id = dice.chance(0.3)
    ? `00000000-0000-4000-8000-00000000000${dice.between(0, 9)}`
    : randomUUID()
  const ticketId = dice.one(['ticket-1', 'ticket-2', 'ticket-3', 'ticket-4', 'nowhere'])
  const line = dice.between(1, 8)
  const lineId = `line-${line}`
  const orderId = `order-${dice.chance(0.8) ? Math.ceil(line / 2) : dice.between(1, 4)}`
  const quantity = dice.one([1, 2, 3, 1_000])
  const attempt = dice.between(1, 3)
  const plan = () =>
    aPlan({ lineId, orderId, quantity, attempt, promiseId: randomUUID(), eventId: randomUUID() })
  const limits = { perOrderMinor: 90_000_000, perDayMinor: 90_000_000 }
  const [name, args] = dice.one<readonly [string, unknown]>([
    ['issueReplacement', { ticketId, planned: plan(), eventId: randomUUID() }],
    [
      'issueReplacement',
      { ticketId, planned: { ...plan(), amountMinor: 1, priceMinor: 0 }, eventId: randomUUID() },
    ],
    [
      'sendReply',
      aReply({
        id: randomUUID(),
        ticketId,
        seenMessageId: ticketId.replace('ticket', 'message'),
        replacements: [plan(), plan()],
      }),
    ],
    ['setLimits', { personId: dice.one(['ana', 'sam', 'zoe']), limits }],
    [
      'settleRemedy',
      {
        remedyId: lineId,
        outcome: { status: 'failed', words: 'x' },
        promiseId: 'p',
        eventId: randomUUID(),
      },
    ],
    ['writeNote', { id: lineId, ticketId, text: 'In the place of something else' }],
    ['toString', {}],
    ['issueReplacement', null],
  ])
  return { id, name, args, doneAt: dice.between(-1e15, 1e15) }
}

async function checkLimits({ hub, witness, time }: SimWorld, faults: string[]): Promise<number> {
  const rows = await hub.hub.db
    .selectFrom('row')
    .select(['kind', 'data'])
    .where('deleted', '=', false)
    .execute()
  const of = <T>(kind: string) => rows.filter(row => row.kind === kind).map(row => row.data as T)
  const remedies = of<Remedy>('remedy')
  for (const { id, limits, roles, teamIds } of of<Person>('person')) {
    if (limits.perDayMinor > 50_000) faults.push(`${id} has other limits`)
    const mine = remedies.filter(one => one.byId === id && dayOf(one.at) === dayOf(time.now()))
    const given = mine.reduce((sum, one) => sum + one.amountMinor, 0)
    if (given > limits.perDayMinor) faults.push(`${id} gave away ${given} on one day`)
    for (const one of mine) {
      const forOrder = remedies
        .filter(other => other.byId === id && other.orderId === one.orderId)
        .reduce((sum, other) => sum + other.amountMinor, 0)
      if (forOrder > limits.perOrderMinor)
        faults.push(`${id} gave away ${forOrder} for ${one.orderNumber}`)
      if (one.quantity > 2) faults.push(`${id} sent more than was ordered`)
      if (!roles.includes('agent') || !teamIds.includes(one.space.replace('team:', '')))
        faults.push(`${id} may not send ${one.id}`)
    }
  }
  witness.look()
  faults.push(...witness.faults)
  return remedies.length
}
