import type { Environment } from '../../../renderer/engine/environment.ts'
import type { PageSizes } from '../../../renderer/engine/storage/page-sizes.ts'
import { startSession } from '../../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import type { Hub } from '../../../server/hub.ts'
import { MONDAY_9 } from '../../support/builders.ts'
import { type Calm, watchCalm } from './calm.ts'
import { type Dice, diceOf } from './dice.ts'
import { furnishWorld, PEOPLE, ticketIds } from './furnish-world.ts'
import { SimNetwork } from './network.ts'
import { SimDevice } from './sim-device.ts'
import { SimHub } from './sim-hub.ts'
import { type Timeline, timelineFrom } from './timeline.ts'
import { Witness } from './witness.ts'

export interface SimWorld {
  readonly dice: Dice
  readonly time: Timeline
  readonly calm: Calm
  readonly hub: SimHub
  readonly devices: readonly SimDevice[]
  readonly witness: Witness
  /** Those that it began with, and those that came by mail since. */
  readonly ticketIds: string[]
  /** Lets so much time pass; everything that comes due happens. */
  pass(ms: number): Promise<void>
  close(): Promise<void>
}

/** How much there is in a world. */
export interface Extent {
  /** With four tickets each; usually one, so that people meet. */
  readonly matters?: number
  /** Of the copies on the devices, where others than the app's. */
  readonly pageSizes?: PageSizes
}

/** How a world differs from the usual: who is in it, and faults that a test plants. */
export interface WorldOptions extends Extent {
  /** Whose computers they are, one name for each. */
  readonly household?: readonly string[]
  readonly hub?: (hub: Hub) => Partial<Hub>
  readonly environment?: (environment: Environment) => Environment
  /** Hears of the hub before anything happens in it. */
  readonly meetHub?: (hub: SimHub) => void
}

/** Who has how many computers. */
const HOUSEHOLDS: readonly (readonly string[])[] = [
  ['ana', 'sam', 'zoe'],
  ['ana', 'ana', 'sam'],
  ['ana', 'sam', 'zoe', 'mia'],
  ['ana', 'sam', 'sue', 'mia', 'zoe'],
  ['ana', 'zoe', 'sue', 'sue'],
]
/** A summer night, a leap day and a Monday morning, so that days and hours end within a run. */
const STARTS = [Date.UTC(2028, 1, 28, 23, 40), Date.UTC(2027, 2, 28, 0, 55), MONDAY_9]

/** A hub and its devices, alone in a process whose time and chance are the seed's. */
export async function openWorld(
  opened: OpenDatabase,
  seed: number,
  options: WorldOptions = {},
): Promise<SimWorld> {
  const dice = diceOf(seed)
  const time = timelineFrom(dice.one(STARTS))
  const calm = watchCalm()
  const letChanceGo = takeChance(dice.apart())
  const hub = new SimHub({
    opened,
    time,
    calm,
    dice: dice.apart(),
    ...(options.hub ? { plant: options.hub } : {}),
  })
  options.meetHub?.(hub)
  await furnishWorld(hub.hub, options.matters)
  await hub.start()
  const witness = new Witness(hub)
  const devices: SimDevice[] = []
  for (const personId of options.household ?? dice.one(HOUSEHOLDS)) {
    const person = PEOPLE.find(one => one.id === personId) ?? PEOPLE[0]
    const name = `${personId}-${devices.length + 1}`
    const token = await startSession(hub.hub.db, { personId, device: name, now: time.now() })
    const network = new SimNetwork(dice.apart(), time, hub.answer)
    const { pageSizes, environment } = options
    const wrap = (given: Environment): Environment => {
      const sized = pageSizes === undefined ? given : { ...given, pageSizes }
      return environment?.(sized) ?? sized
    }
    const device = new SimDevice({
      name,
      person,
      token,
      network,
      time,
      calm,
      dice: dice.apart(),
      wrap,
    })
    witness.follow(device)
    devices.push(device)
  }
  /** What arrives in the same moment is inside the hub together; time waits for its answers. */
  async function nextStep(end: number): Promise<boolean> {
    for (let next = time.nextAt(); next === null || next > time.now(); next = time.nextAt()) {
      await hub.emptied()
      await calm.settled()
      if (time.nextAt() === next) break
    }
    return time.step(end)
  }
  const world: SimWorld = {
    dice,
    time,
    calm,
    hub,
    devices,
    witness,
    ticketIds: [...ticketIds(options.matters ?? 1)],
    async pass(ms) {
      const end = time.now() + ms
      await calm.settled()
      while (await nextStep(end)) {
        await calm.settled()
        witness.look()
      }
      time.leapTo(end)
    },
    async close() {
      for (const device of devices) device.end()
      await hub.stop()
      letChanceGo()
      calm.release()
    },
  }
  hub.onRing = () => callThoseWhoListen(world)
  for (const device of devices) await device.start()
  return world
}

/** The hub's call reaches most of those whose line is up: it is a hint, and may be lost. */
function callThoseWhoListen({ devices, time, dice }: SimWorld): void {
  for (const device of devices) {
    if (device.network.line !== 'up' || dice.chance(0.3)) continue
    time.after(dice.between(1, 150), () => device.engine?.wake())
  }
}

/** Ids and the hub's own pauses come from the seed as well, while the world lasts. */
function takeChance(dice: Dice): () => void {
  const random = Math.random
  Math.random = () => dice.next()
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => dice.between(0, 15).toString(16)).join('')
  Object.defineProperty(crypto, 'randomUUID', {
    configurable: true,
    value: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  })
  return () => {
    Math.random = random
    Reflect.deleteProperty(crypto, 'randomUUID')
  }
}
