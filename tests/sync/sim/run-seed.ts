import type { Engine } from '../../../renderer/engine/engine.ts'
import { TimeLimit } from '../../../renderer/engine/storage/time-limit.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { chooseAct } from './acts.ts'
import { checkWorld } from './check-world.ts'
import { type Fates, ROUGH, SMOOTH } from './network.ts'
import type { SimDevice } from './sim-device.ts'
import { type Extent, openWorld, type SimWorld, type WorldOptions } from './sim-world.ts'
import { causeTrouble, startLater, type TroubleWeights } from './troubles.ts'

/** How many steps a run takes: one act or one trouble each. */
export const STEPS = 80
/** R4: all devices agree with the hub this soon after everything is well again. */
const AGREE_LIMIT_MS = 30_000
/** Nothing may take longer than this to come to rest once all is well again. */
const REST_LIMIT_MS = 10 * 60_000
const LOOK_MS = 1_000

export interface SeedResult {
  readonly seed: number
  readonly steps: number
  /** What was broken, in words; empty when all held. */
  readonly faults: readonly string[]
  readonly acts: number
  readonly ends: number
  /** How long all devices took to agree with the hub after everything was well again. */
  readonly convergedMs: number
  /** Refusals and troubles met, by name, for the figures. */
  readonly met: Readonly<Record<string, number>>
}

export interface RunOptions {
  readonly steps?: number
  readonly world?: WorldOptions
  /** How large the shop is, and its pages are. */
  readonly extent?: (seed: number) => Extent
  /** Other trouble than usual, for one promise. */
  readonly troubles?: TroubleWeights
  readonly fates?: (seed: number) => Fates
  /** Everybody acts in the same moment. */
  readonly crowd?: boolean
  /** How often the hub's process ends between its commit and its answer. */
  readonly endsAfterCommit?: number
  /** Hears what happens, step by step. */
  readonly trace?: (line: string) => void
}

/** Plays one seed: trouble, then peace, then the question whether all is as it must be. */
export async function runSeed(
  opened: OpenDatabase,
  seed: number,
  options: RunOptions = {},
): Promise<SeedResult> {
  const steps = options.steps ?? STEPS
  const world = await openWorld(opened, seed, { ...options.world, ...options.extent?.(seed) })
  const muffled = muffle(world)
  world.hub.endsAfterCommit = options.endsAfterCommit ?? 0
  for (const { network } of world.devices) network.fates = options.fates?.(seed) ?? ROUGH
  try {
    for (let step = 0; step < steps; step += 1) {
      for (const device of options.crowd ? world.devices : []) await actOn(world, device)
      const done = await takeStep(world, options.troubles)
      options.trace?.(`${step + 1} ${new Date(world.time.now()).toISOString()} ${done}`)
      await world.pass(pauseAfter(world))
    }
    const convergedMs = await comeToRest(world)
    if (convergedMs > AGREE_LIMIT_MS)
      world.witness.faults.push(`agreed only after ${convergedMs} ms`)
    const faults = [...world.witness.faults, ...(await checkWorld(world, convergedMs))]
    return {
      seed,
      steps,
      faults: [...new Set(faults)],
      acts: world.witness.acknowledged.length,
      ends: world.devices.reduce((sum, device) => sum + device.deaths, 0),
      convergedMs,
      met: { ...world.witness.met(), hubEndedAfterCommit: world.hub.endedAfterCommit },
    }
  } finally {
    await world.close()
    muffled()
  }
}

/** One act or one trouble; says in a few words what it was. */
async function takeStep(world: SimWorld, troubles?: TroubleWeights): Promise<string> {
  const { dice, calm } = world
  for (const device of world.devices)
    if (!device.isAlive && dice.chance(0.5)) startLater(world, device)
  if (dice.chance(0.25)) return calm.during(causeTrouble(world, troubles))
  return actOn(world, dice.one(world.devices))
}

/** Something that a person does at one of the devices. */
export async function actOn(world: SimWorld, device: SimDevice): Promise<string> {
  const { dice } = world
  const { engine, name } = device
  if (engine === null) return `${name} is off`
  if (dice.chance(0.15)) device.watch('ticket', { id: dice.one(world.ticketIds) })
  if (dice.chance(0.12)) {
    const changing = changesMind(world, device, engine)
    if (!device.hangs) await changing
    return `${name} retries or discards`
  }
  const chosen = chooseAct(engine, dice, world.time.now() + device.clockOffMs)
  if (chosen === null) return `${name} finds nothing to do`
  const told = `${name}: ${chosen.name}`
  const doing = doAct(world, device, chosen)
  // Nothing comes of it before time has passed.
  return device.hangs ? `${told} on a disk that hangs` : `${told} ${await doing}`
}

async function doAct(
  { witness }: SimWorld,
  device: SimDevice,
  chosen: NonNullable<ReturnType<typeof chooseAct>>,
): Promise<string> {
  const { name } = device
  const wasFull = device.safe.full
  const done = await device.act(engine =>
    engine.run(chosen.name, chosen.args as never, { undoMs: chosen.undoMs }),
  )
  if (done === null) return 'and the process ends'
  if (done.ok)
    witness.acknowledged.push({ commandId: done.value.commandId, device: name, act: chosen })
  else if (done.error.code === 'refused') witness.meet(done.error.refusal)
  else witness.meet(done.error.code === 'notSaved' ? done.error.detail : done.error.code)
  if (done.ok && wasFull && device.safe.full)
    witness.faults.push(`${name}: ${chosen.name} was called saved on a full disk`)
  return done.ok ? done.value.commandId : JSON.stringify(done.error)
}

async function changesMind(world: SimWorld, device: SimDevice, engine: Engine): Promise<void> {
  const hung = device.hangs
  try {
    await device.act(() => changeOneMind(world, engine))
  } catch (error) {
    // On a disk that is full or hangs a change of mind is not kept, and that is said.
    if (!device.safe.full && !(hung && error instanceof TimeLimit)) throw error
  }
}

/** Offers one of the acts that wait here again, or takes it back. */
async function changeOneMind({ dice, witness }: SimWorld, engine: Engine): Promise<void> {
  const known = engine.model.outbox.all()
  if (known.length === 0) return
  const { id, state } = dice.one(known)
  if (dice.chance(0.5)) {
    // The same words as a new command: a hub that goes back in time may never hear of the old one.
    if (state === 'held' || state === 'refused') witness.takenBack.add(id)
    return engine.retry(id)
  }
  // If the process ends before it is told, either may be true.
  witness.takenBack.add(id)
  if (!(await engine.discard(id)).ok) witness.takenBack.delete(id)
}

/** People work in bursts: mostly seconds, sometimes minutes. */
const pauseAfter = ({ dice }: SimWorld): number =>
  ({ now: 0, soon: dice.between(100, 3_000), later: dice.between(5_000, 40_000) })[
    dice.weighed({ now: 30, soon: 50, later: 20 })
  ]

/** Makes everything well and waits until nothing is left to do. */
export async function comeToRest(world: SimWorld): Promise<number> {
  const { hub, devices, time, calm } = world
  hub.worldIsKind = true
  hub.endsAfterCommit = 0
  hub.workerIsOn = true
  await hub.hub.db.deleteFrom('shop_fault').execute()
  if (!hub.isUp) await calm.during(hub.start())
  for (const device of devices) {
    device.network.line = 'up'
    device.network.fates = SMOOTH
    device.spare()
    device.fillDisk(false)
    device.hangDisk(false)
    if (!device.isAlive) await calm.during(device.start())
  }
  const healedAt = time.now()
  const convergedMs = await restSince(world, healedAt)
  // What followed from the last effects, and from old requests, reaches everybody.
  await restSince(world, time.now())
  return convergedMs
}

/** Waits until every device has all that the hub has, and nothing waits anywhere; answers how long the devices took. */
async function restSince(world: SimWorld, since: number): Promise<number> {
  const { hub, devices, time } = world
  let agreedMs = Number.POSITIVE_INFINITY
  while (time.now() - since < REST_LIMIT_MS) {
    await world.pass(LOOK_MS)
    if (!devices.every(device => device.isAtRest(since))) continue
    agreedMs = Math.min(agreedMs, time.now() - since)
    if (devices.some(({ network }) => network.underway > 0)) continue
    if ((await hub.effectsOpen()) === 0) return agreedMs
  }
  return Number.POSITIVE_INFINITY
}

/**
 * The loop's own words about failed rounds are faults, unless its process or its disk had just come
 * to an end, or its disk hangs.
 */
function muffle(world: SimWorld): () => void {
  const { error, warn } = console
  // Dexie and the outbox warn of what this world does on purpose.
  console.warn = () => undefined
  console.error = (...words: unknown[]) => {
    const isExcused = world.devices.some(
      device => !device.isAlive || device.endedJustNow() || device.safe.full || device.hangs,
    )
    if (!isExcused) world.witness.faults.push(`an engine stumbled: ${words.map(String).join(' ')}`)
  }
  return () => {
    console.error = error
    console.warn = warn
  }
}
