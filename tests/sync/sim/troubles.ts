import { randomUUID } from 'node:crypto'
import { pruneTombstones } from '../../../server/db/prune-tombstones.ts'
import { switchFault } from '../../../server/shop/faults.ts'
import { happenings } from '../../../shared/domain/happenings.ts'
import type { DeskTx } from '../../../shared/domain/kernel.ts'
import type { Person } from '../../../shared/domain/person/person.ts'
import { teamSpace } from '../../../shared/domain/person/spaces.ts'
import { HOUR_MS, SECOND_MS } from '../../../shared/lib/time.ts'
import { aMessage } from '../../support/builders.ts'
import { FAILPOINTS } from './mortal.ts'
import type { SimDevice } from './sim-device.ts'
import type { SimWorld } from './sim-world.ts'

/** What goes wrong, and how often beside one another. */
const TROUBLES = {
  line: 22,
  clock: 6,
  end: 10,
  endAtFailpoint: 16,
  diskLost: 3,
  hubEnds: 6,
  worker: 8,
  shop: 6,
  roles: 7,
  customerWrites: 8,
  ticketMoves: 3,
  newEpoch: 1,
  night: 1,
  /** Only where a proof asks for them. */
  diskFull: 0,
  diskHangs: 0,
  /** A real mail opens a ticket, of a customer or of somebody new; the shop may be silent. */
  mailComes: 0,
  /** Old deletions are forgotten, with whoever is away. */
  pruning: 0,
  backup: 0,
  hubRestored: 0,
}
export type Trouble = keyof typeof TROUBLES

export type TroubleWeights = Readonly<Record<Trouble, number>>
/** The usual troubles, some of them as often as given here. */
export const usualWith = (some: Partial<TroubleWeights>): TroubleWeights => ({
  ...TROUBLES,
  ...some,
})

/** Only these troubles, with these weights. */
export const only = (some: Partial<TroubleWeights>): TroubleWeights => ({
  ...(Object.fromEntries(Object.keys(TROUBLES).map(name => [name, 0])) as TroubleWeights),
  ...some,
})

/** Backups, and hubs restored from them, among people who go on working. */
export const BACK_IN_TIME = only({
  backup: 4,
  hubRestored: 3,
  line: 8,
  end: 3,
  endAtFailpoint: 3,
  worker: 3,
  hubEnds: 2,
  customerWrites: 3,
})

/** Lets one thing go wrong, or get better again. */
export async function causeTrouble(
  world: SimWorld,
  weights: TroubleWeights = TROUBLES,
): Promise<string> {
  const trouble = world.dice.weighed(weights)
  const device = world.dice.one(world.devices)
  await CAUSES[trouble](world, device)
  world.witness.meet(trouble)
  return `trouble: ${trouble} (${device.name})`
}

const CAUSES: Readonly<
  Record<Trouble, (world: SimWorld, device: SimDevice) => Promise<void> | void>
> = {
  line({ dice }, device) {
    device.network.line = dice.weighed({ up: 5, cut: 3, halfOpen: 2 })
    if (device.network.line === 'up' && dice.chance(0.6)) device.engine?.wake()
  },
  clock({ dice }, device) {
    device.clockOffMs = dice.between(-24 * 60, 24 * 60) * 60 * SECOND_MS
  },
  end(world, device) {
    device.end()
    startLater(world, device)
  },
  endAtFailpoint({ dice }, device) {
    const moment = dice.one(['before', 'after'] as const)
    device.end({ point: dice.one(FAILPOINTS), moment, count: dice.between(1, 3) })
  },
  diskLost(world, device) {
    device.end()
    device.loseDisk()
    startLater(world, device)
  },
  async hubEnds({ hub, time, dice, calm }) {
    if (!hub.isUp) return
    await calm.during(hub.stop())
    time.after(dice.between(1, 20) * SECOND_MS, () => void calm.during(hub.start()))
  },
  worker({ hub, dice }) {
    hub.workerIsOn = dice.chance(0.6)
    hub.endsInEffects = dice.one([0, 0.2, 0.5])
  },
  async shop({ hub, dice }) {
    const kind = dice.one(['down', 'no'] as const)
    const act = dice.one(['replace', 'replace', 'takeOffSale', 'putBackOnSale'] as const)
    if (act !== 'replace' && kind === 'no') return
    await switchFault(hub.hub.db, { act, kind, words: 'Not today.', times: dice.between(0, 2) })
  },
  async roles({ hub, dice }, device) {
    const change: Partial<Person> = dice.one([
      { teamIds: ['travel'] },
      { teamIds: ['home'] },
      { teamIds: ['travel', 'home'] },
      { teamIds: [] },
      { roles: ['agent'] },
      { roles: ['agent'] },
      { roles: ['merchandising'] },
      { roles: ['supervisor'] },
      { limits: { perOrderMinor: 6_000, perDayMinor: 20_000 } },
    ])
    await hub.happen('change-person', async ({ tx }) => {
      const person = await tx.person.get(device.person.id)
      if (person !== undefined) await tx.person.put({ ...person, ...change })
    })
  },
  async customerWrites({ hub, dice, time, ticketIds }) {
    const ticketId = dice.one(ticketIds)
    const id = randomUUID()
    await hub.happen('receive-mail', async ({ tx, ctx }) => {
      const ticket = await tx.ticket.get(ticketId)
      if (ticket === undefined) return
      const message = aMessage({
        id,
        space: ticket.space,
        ticketId,
        at: time.now(),
        messageId: `${id}@mail.test`,
        text: 'And now?',
      })
      await happenings.receiveMessage.apply({ tx, args: { message, newTicket: null }, ctx })
    })
  },
  async mailComes({ hub, calm, dice, ticketIds }) {
    if (!hub.isUp) return
    if (dice.chance(0.4)) {
      const times = dice.between(0, 8)
      await switchFault(hub.hub.db, { act: 'findCustomer', kind: 'down', words: '', times })
    }
    const from = `${dice.one(['cust-1', 'cust-2', 'stranger-1', 'stranger-2'])}@mail.test`
    const to = `${dice.one(['travel', 'home'])}@sample.test`
    ticketIds.push(
      ...(await calm.during(hub.takeMail({ from, to, words: 'About order 84-0001.' }))),
    )
  },
  async ticketMoves({ hub, dice, ticketIds }) {
    const ticketId = dice.one(ticketIds)
    const rows = await hub.rowsOf(ticketId)
    await hub.happen('move-ticket', ({ tx }) => moveTicket(tx, ticketId, rows))
  },
  async newEpoch({ hub }) {
    await hub.hub.db
      .updateTable('meta')
      .set({ value: randomUUID() })
      .where('key', '=', 'epoch')
      .execute()
  },
  diskFull(_world, device) {
    device.fillDisk(!device.safe.full)
  },
  diskHangs({ time, dice }, device) {
    if (device.hangs || !device.isAlive) return
    device.hangDisk(true)
    time.after(dice.between(1, 20) * SECOND_MS, () => device.hangDisk(false))
  },
  async pruning({ hub, time }) {
    // As if the kept time had just gone by: devices that are away or behind have been so for longer.
    await pruneTombstones(hub.hub.db, { now: time.now(), keptMs: 0 })
  },
  async backup({ hub, calm }) {
    await calm.during(hub.takeBackup())
  },
  async hubRestored({ hub, time, dice, calm }) {
    if (!hub.isUp || !hub.hasBackup) return
    await calm.during(hub.stop())
    await calm.during(hub.restore())
    time.after(dice.between(1, 20) * SECOND_MS, () => void calm.during(hub.start()))
  },
  night({ time, dice }) {
    time.leapTo(time.now() + dice.between(4, 30) * HOUR_MS)
  },
}

/** A process that has ended is started again by its person, a little later. */
export function startLater({ time, dice, calm }: SimWorld, device: SimDevice): void {
  time.after(dice.between(1, 15) * SECOND_MS, () => {
    if (!device.isAlive) void calm.during(device.start())
  })
}

/** Gives a ticket and all that hangs on it to the other team, with a card of the customer. */
async function moveTicket(
  tx: DeskTx,
  ticketId: string,
  rows: readonly { readonly kind: string; readonly id: string }[],
): Promise<void> {
  const ticket = await tx.ticket.get(ticketId)
  if (ticket === undefined) return
  const teamId = ticket.teamId === 'travel' ? 'home' : 'travel'
  const space = teamSpace(teamId)
  const card = await tx.customer.get(`${ticket.customerId}.${ticket.teamId}`)
  const id = `${ticket.customerId}.${teamId}`
  if (card !== undefined && (await tx.customer.get(id)) === undefined)
    await tx.customer.put({ ...card, id, space })
  await tx.ticket.put({ ...ticket, teamId, space })
  for (const { kind, id } of rows) {
    const table = tx[kind as 'message']
    const row = await table.get(id)
    if (row !== undefined) await table.put({ ...row, space })
  }
}
