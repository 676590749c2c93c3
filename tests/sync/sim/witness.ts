import type { Engine } from '../../../renderer/engine/engine.ts'
import { MEMORY_TABLES } from '../../../renderer/engine/replica/row-tables.ts'
import type { PullRequest, PullResponse } from '../../../shared/sync/pull.ts'
import type { Act } from './acts.ts'
import type { SimDevice } from './sim-device.ts'
import type { SimHub } from './sim-hub.ts'

/** An act that a person was told is saved. */
export interface Acknowledged {
  readonly commandId: string
  readonly device: string
  readonly act: Act
}

interface Followed {
  readonly device: SimDevice
  /** Spaces of the last cookie and of the answers since: a copy may hold these and no other. */
  given: string[]
  last: PullRequest['cookie']
  /** What may lower a cookie: an answer with `reset`, or a lost disk. */
  resets: number
  /** Spaces that an answer said to drop: one that comes anew begins at its beginning. */
  anew: string[]
  /** The cookie of an answer that is not the last: who asks with it has not saved it yet. */
  goesOnAt: string | null
  disksLost: number
  disksFull: number
}

/** Watches a run and remembers what was promised; says what broke while it went. */
export class Witness {
  readonly acknowledged: Acknowledged[] = []
  /** Acts that their person took back before they left. */
  readonly takenBack = new Set<string>()
  readonly faults: string[] = []
  readonly #met = new Map<string, number>()
  readonly #hub: SimHub
  readonly #followed: Followed[] = []

  constructor(hub: SimHub) {
    this.#hub = hub
  }

  follow(device: SimDevice): void {
    const none = {
      given: [],
      last: null,
      resets: 0,
      anew: [],
      goesOnAt: null,
      disksLost: 0,
      disksFull: 0,
    }
    const one: Followed = { device, ...none }
    this.#followed.push(one)
    device.network.onRequest = (url, request) => {
      if (url.endsWith('pull')) this.#asked(one, request as PullRequest)
    }
    device.network.onAnswer = (url, _request, answer) => {
      if (url.endsWith('pull')) this.#answered(one, answer as PullResponse)
    }
  }

  /** Counts something that happened, for the figures. */
  meet(what: string): void {
    this.#met.set(what, (this.#met.get(what) ?? 0) + 1)
  }

  /** Everything counted, the fates of requests included. */
  met(): Record<string, number> {
    const all: Record<string, number> = Object.fromEntries(this.#met)
    for (const { device } of this.#followed) {
      for (const [fate, count] of device.network.met) all[fate] = (all[fate] ?? 0) + count
    }
    return all
  }

  /** What must be true at every moment. */
  look(): void {
    for (const fault of this.#hub.faults.splice(0)) this.faults.push(`hub: ${fault}`)
    for (const { device, given } of this.#followed) {
      const allowed = new Set(given)
      for (const found of device.engine === null ? [] : spacesIn(device.engine)) {
        if (!allowed.has(found)) this.faults.push(`${device.name} holds rows of ${found}`)
      }
    }
  }

  /** 4. A cookie never moves backwards. */
  #asked(one: Followed, { cookie }: PullRequest): void {
    const { last, device } = one
    // The next page is asked for before this one is on the disk: that claims nothing yet.
    if (cookie !== null && JSON.stringify(cookie) === one.goesOnAt) return
    const mayStartAnew =
      one.resets > 0 || one.disksLost !== device.disksLost || one.disksFull !== device.disksFull
    // A copy that was being fetched anew is lost with its process: the old one counts again.
    const isSameCopy = last !== null && (cookie === null || cookie.epoch === last.epoch)
    if (last !== null && isSameCopy && !mayStartAnew) {
      if (cookie === null) this.faults.push(`${device.name} forgot its cookie`)
      for (const [space, version] of Object.entries(cookie?.spaces ?? {})) {
        const before = last.spaces[space] ?? 0
        if (version < before && !one.anew.includes(space))
          this.faults.push(`${device.name} went back in ${space}: ${before} to ${version}`)
      }
    }
    one.given = Object.keys(cookie?.spaces ?? {})
    one.resets = 0
    one.anew = []
    one.disksLost = device.disksLost
    // While a disk is full, memory is ahead of it, and a process that ends goes back.
    if (!device.safe.full) one.disksFull = device.disksFull
    one.last = cookie
  }

  #answered(one: Followed, answer: PullResponse): void {
    if (answer.reset) one.resets += 1
    one.goesOnAt = answer.more ? JSON.stringify(answer.cookie) : null
    one.anew.push(...answer.drops)
    if (!answer.more) one.device.caughtUpAt = answer.hubTime
    one.given.push(...Object.keys(answer.cookie.spaces))
    for (const rows of Object.values(answer.puts)) {
      for (const row of rows) {
        if (!(row.space in answer.cookie.spaces))
          this.faults.push(`an answer to ${one.device.name} has a row of ${row.space}`)
      }
    }
  }
}

/** The spaces of all rows in memory, whatever they are. */
function spacesIn(engine: Engine): ReadonlySet<string> {
  const { copy } = engine.model
  const spaces = new Set<string>()
  for (const name of [...MEMORY_TABLES, '_held'] as const) {
    for (const row of copy.table(name).values()) spaces.add(row.space)
  }
  for (const conversation of copy.conversations.warm()) {
    for (const table of ['message', 'note', 'event'] as const) {
      for (const row of conversation[table].values()) spaces.add(row.space)
    }
  }
  return spaces
}
