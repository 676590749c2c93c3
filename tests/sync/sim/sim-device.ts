import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Engine } from '../../../renderer/engine/engine.ts'
import type { Account, Environment } from '../../../renderer/engine/environment.ts'
import { NoRoom } from '../../../renderer/engine/storage/start-refused.ts'
import type { ViewName, ViewParams } from '../../../renderer/engine/views/contract.ts'
import { aSafe } from '../../support/device.ts'
import { diskThatCloses } from '../../support/full-disk.ts'
import type { Calm } from './calm.ts'
import type { Dice } from './dice.ts'
import { type Doom, Life, mortalPorts } from './mortal.ts'
import type { SimNetwork } from './network.ts'
import type { Timeline } from './timeline.ts'

/** One computer of one person: the real engine, on a disk and a clock that can fail. */
export class SimDevice {
  readonly name: string
  readonly person: Account['person']
  readonly network: SimNetwork
  readonly safe = aSafe()
  /** Off the hub's clock by so much. */
  clockOffMs = 0
  engine: Engine | null = null
  /** How often its process has ended. */
  deaths = 0
  disksLost = 0
  /** How often its disk has filled up. */
  disksFull = 0
  /** Its disk takes no write and says nothing: what the engine does then needs time to pass. */
  hangs = false
  /** The hub's time at which it last had all that was there for it. */
  caughtUpAt = 0
  readonly #account: Account
  readonly #time: Timeline
  readonly #calm: Calm
  readonly #dice: Dice
  readonly #wrap: (environment: Environment) => Environment
  #disk = new IDBFactory()
  #life: Life | null = null
  #endedAt = 0

  constructor(given: {
    name: string
    person: Account['person']
    token: string
    network: SimNetwork
    time: Timeline
    calm: Calm
    dice: Dice
    /** What stands between the engine and its world: other pages, a planted fault. */
    wrap: (environment: Environment) => Environment
  }) {
    this.name = given.name
    this.person = given.person
    this.network = given.network
    this.#time = given.time
    this.#calm = given.calm
    this.#dice = given.dice
    this.#wrap = given.wrap
    this.#account = {
      account: given.name,
      hubUrl: 'http://hub',
      token: given.token,
      person: given.person,
    }
  }

  get token(): string {
    return this.#account.token
  }

  get isAlive(): boolean {
    return this.#life !== null && !this.#life.dead
  }

  /** Starts the process. `doom` says where it will end by itself. */
  async start(doom: Doom | null = null): Promise<void> {
    const life = new Life(() => this.#died())
    life.doom = doom
    life.diskIsFull = () => this.safe.full && this.#fullDisk === 'refuses'
    this.hangs = false
    this.#life = life
    const died = new Promise<null>(resolve => {
      this.#tellDeath = () => resolve(null)
    })
    const starting = Engine.start(this.#environment(life), this.#account).catch(
      (error: unknown) => {
        // Its person is told to free some space, and opens it again later.
        if (!(error instanceof NoRoom)) throw error
        life.die()
        return null
      },
    )
    const engine = await Promise.race([starting, died])
    if (engine === null || life.dead) return
    this.engine = engine
  }
  #tellDeath: () => void = () => undefined

  /** Ends the process here and now, or at the failpoint named. */
  end(doom: Doom | null = null): void {
    if (doom === null) this.#life?.die()
    else if (this.#life !== null) this.#life.doom = doom
  }

  /** It will not end at a failpoint any more. */
  spare(): void {
    if (this.#life !== null) this.#life.doom = null
  }

  /** Fills the disk, for the journal and the database alike, or makes room again. */
  fillDisk(isFull: boolean): void {
    this.safe.full = isFull
    if (isFull) this.disksFull += 1
  }

  /** Lets its disk hang, or go on. */
  hangDisk(isHanging: boolean): void {
    this.hangs = isHanging
    this.#life?.hang(isHanging)
  }

  /** What a full disk does to the database: the writes alone fail, or it is closed, or lost as well. */
  get #fullDisk(): 'refuses' | 'closes' | 'loses' {
    return (['loses', 'refuses', 'closes'] as const)[this.disksFull % 3] ?? 'refuses'
  }

  /** Chromium has begun the database anew. */
  #losesAll(): boolean {
    if (this.#fullDisk !== 'loses') return false
    this.disksLost += 1
    return true
  }

  loseDisk(): void {
    this.#disk = new IDBFactory()
    this.disksLost += 1
  }

  /** Something the person does: over when it resolves, or when the process ends. */
  async act<T>(work: (engine: Engine) => Promise<T>): Promise<T | null> {
    const { engine } = this
    if (engine === null) return null
    const died = new Promise<null>(resolve => {
      const before = this.#tellDeath
      this.#tellDeath = () => {
        before()
        resolve(null)
      }
    })
    const done = Promise.race([work(engine), died])
    return this.hangs ? done : this.#calm.during(done)
  }

  /** Whether nothing waits here, and the copy has caught up with the hub since then. */
  isAtRest(since: number): boolean {
    const { engine } = this
    return (
      engine !== null &&
      this.caughtUpAt >= since &&
      engine.model.outbox.all().every(({ state }) => state === 'held' || state === 'refused')
    )
  }

  /** Whether its process ended at this very moment. */
  endedJustNow(): boolean {
    return this.#endedAt === this.#time.now()
  }

  /** Opens a view and leaves it open until the process ends, as a window does. */
  watch<N extends ViewName>(name: N, params: ViewParams<N>): void {
    this.engine?.views.watch(name, params, () => undefined)
  }

  #died(): void {
    this.deaths += 1
    this.#endedAt = this.#time.now()
    this.engine = null
    this.#tellDeath()
  }

  #environment(life: Life): Environment {
    const ports = mortalPorts(life, {
      fetch: this.network.fetch,
      after: (ms, run) => this.#time.after(ms, run),
      indexedDB: diskThatCloses(
        this.#disk,
        () => this.safe.full && this.#fullDisk !== 'refuses',
        () => this.#losesAll(),
      ),
      safe: this.safe,
    })
    return this.#wrap({
      ...ports,
      now: () => this.#time.now() + this.clockOffMs,
      random: () => this.#dice.next(),
      openSocket: null,
      IDBKeyRange,
    })
  }
}
