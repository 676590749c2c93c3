import type { CommandArgs, CommandName } from '../../shared/domain/commands.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { PullResponse } from '../../shared/sync/pull.ts'
import { Chores } from './chores.ts'
import type { RunFailure } from './desk.ts'
import { Doing, type DoOptions } from './doing.ts'
import type { Account, Environment } from './environment.ts'
import { Lane } from './lane.ts'
import { newId } from './new-id.ts'
import { type Pending, withReplaced } from './outbox/pending.ts'
import { Change } from './replica/change.ts'
import { DamagedPage } from './replica/conversations.ts'
import { Model } from './replica/model.ts'
import { openStore, type Store } from './storage/open-store.ts'
import { WRITE_LIMIT_MS, within } from './storage/time-limit.ts'
import { HubClient } from './sync/hub-client.ts'
import { Intake } from './sync/intake.ts'
import { StatusBoard, type TellSaving } from './sync/status-board.ts'
import { SyncLoop } from './sync/sync-loop.ts'
import { WakeSocket } from './sync/wake-socket.ts'
import type { SavedScreen } from './views/first-screen.ts'
import { ViewBoard } from './views/view-board.ts'

/** A database opens in a moment, or hangs for as long as the disk is full. */
const OPENS_WITHIN_MS = 500

/**
 * The desk without a screen: the copy, the predictions on top of it, the outbox,
 * and the loop that brings them together with the hub. One per account.
 */
export class Engine {
  readonly model: Model
  readonly hub: HubClient
  readonly views: ViewBoard
  readonly #env: Environment
  readonly #store: Store
  readonly #lane = new Lane()
  readonly #status: StatusBoard
  readonly #loop: SyncLoop
  readonly #socket: WakeSocket
  readonly #intake: Intake
  readonly #chores: Chores
  readonly #doing: Doing
  #stopped = false
  #opening: Promise<void> | null = null

  private constructor(env: Environment, account: Account, store: Store) {
    this.#env = env
    this.#store = store
    this.#intake = new Intake(env, account, store)
    const hubNow = () => env.now() + (this.#intake.state.clockOffMs ?? 0)
    this.model = new Model({ ...store, person: account.person, hubNow })
    this.#status = new StatusBoard(store)
    this.views = new ViewBoard(env, this.model, {
      status: () => this.#status.show(this.model),
      drawn: (...view) => this.#chores.drawn(...view),
      damaged: damage => void this.#step(() => this.#foundDamage(damage)),
    })
    this.#chores = new Chores({
      env,
      store,
      model: this.model,
      lane: this.#lane,
      changed: change => this.views.changed(change),
    })
    this.#doing = new Doing({
      env,
      outbox: store.outbox,
      isKept: async id => (await store.keep.ids()).includes(id),
      model: this.model,
      publish: change => this.#publish(change),
      rebase: change => this.#rebase(change),
      saving: this.#saving,
    })
    this.hub = new HubClient(env, account.hubUrl, account.token)
    this.#socket = new WakeSocket(env, this.hub, {
      wake: () => this.#loop.wake(),
      roundMs: () => this.#loop.roundMs,
    })
    this.#loop = new SyncLoop({
      env,
      hub: this.hub,
      cookie: () => this.#intake.cookie(),
      clientId: () => this.#intake.state.clientId,
      acts: () => store.outbox.all(),
      asksKept: () => this.#intake.state.asksKept,
      kept: () => store.keep.ids(),
      hubNow,
      changeActs: async choose =>
        (await this.#step(() => this.#doing.change(choose(store.outbox.all())))) ?? [],
      applyAnswer: async (...given) =>
        (await this.#step(() => this.#applyAnswer(...given))) ?? false,
      fork: acts => this.#step(() => this.#fork(acts)),
      report: state => {
        if (state.kind === 'online') this.#socket.ensure()
        if (this.#status.took(state, env.now())) this.#tellStatus()
      },
    })
  }

  /** Opens the account's disk and starts working; the screen can draw when it resolves. */
  static async start(
    env: Environment,
    account: Account,
    onScreen?: (screen: SavedScreen) => void,
  ): Promise<Engine> {
    const store = await openStore(env, account, onScreen)
    const engine = new Engine(env, account, store)
    await engine.#lane.run(async () => {
      try {
        await engine.#intake.save({})
      } catch (error) {
        // A full disk must not keep anybody from reading; it is said, and tried with each step.
        engine.#saving('copy', 'storageFailed', error)
      }
      const change = new Change()
      change.everything = true
      await engine.#rebase(change)
    })
    engine.#chores.start()
    engine.#loop.wake()
    return engine
  }

  /** Stops working; what was given is on disk. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#loop.stop()
    this.#socket.stop()
    await this.#lane.settled()
    await this.#chores.stop()
    this.#intake.close()
  }

  /** A good moment to look at the hub: the network is back, a window was opened. */
  wake(): void {
    this.#loop.wake()
  }

  settled(): Promise<void> {
    return this.#lane.settled()
  }

  /** Does one act: predicted at once, on disk when it resolves, sent when online. */
  run<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    options: DoOptions = {},
  ): Promise<Result<{ readonly commandId: string }, RunFailure>> {
    return this.#inLane(async () => {
      const done = await this.#doing.run(name, args, options)
      if (done.ok) this.#loop.wake()
      return done
    })
  }

  /** Offers a held, refused or waiting act again. */
  async retry(commandId: string): Promise<void> {
    await this.#inLane(() => this.#doing.retry(commandId))
    this.#loop.wake()
  }

  /** Takes an act back that surely never reached the hub, or clears one that was refused. */
  discard(commandId: string): Promise<Result<null, { readonly code: 'alreadySent' }>> {
    return this.#inLane(() => this.#doing.discard(commandId))
  }

  #inLane<T>(work: () => Promise<T>): Promise<T> {
    return this.#lane.run(async () => {
      await this.#openAgain()
      return work()
    })
  }

  /**
   * A step of the loop; an answer that comes after the end changes nothing any more. Without a
   * database it could wait for ever, and all that the person does behind it.
   */
  #step<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#inLane(async () => {
      if (this.#stopped) return undefined
      if (!this.#store.db.isReady) throw new Error('the database is closed, the disk may be full')
      return work()
    })
  }

  /**
   * A database that the browser has closed, as it does on a full disk, opens once there is room.
   * Until then that is tried with each step, and not waited for.
   */
  async #openAgain(): Promise<void> {
    const { db } = this.#store
    if (this.#stopped || db.isReady) return
    this.#opening ??= db.openAgain().finally(() => {
      this.#opening = null
    })
    try {
      await within(this.#env, OPENS_WITHIN_MS, this.#opening)
      await within(this.#env, WRITE_LIMIT_MS, this.#lookInto(db))
    } catch (error) {
      console.warn('the database does not open again yet', error)
    }
  }

  /** The browser may have begun it anew, or lost what it wrote last: then all is fetched again. */
  async #lookInto(db: Store['db']): Promise<void> {
    const isSound = await this.#intake.isSound()
    await this.#store.outbox.writeAll()
    db.lookedInto()
    if (!isSound)
      await this.#startOver(new Error('the database was opened again and had lost rows'))
    // What a screen asked for meanwhile did not come.
    const change = new Change()
    change.everything = true
    this.views.changed(change)
    this.#loop.wake()
  }

  /**
   * This profile was copied: another device uses our client id, and has used these
   * command ids for something else. From here on we are a device of our own.
   */
  async #fork(acts: readonly Pending[]): Promise<void> {
    await this.#intake.save({ clientId: newId() })
    for (const act of acts) await this.#doing.reissue({ ...act, state: 'queued', nextTryAt: null })
  }

  /** What the hub says goes to the disk (see Intake), then to the screen. */
  async #applyAnswer(answer: PullResponse, ofKept: boolean): Promise<boolean> {
    const { outbox, keep } = this.#store
    const taken = await this.#intake.take(answer, ofKept).catch((error: unknown) => {
      if (!(error instanceof DamagedPage)) throw error
      return this.#startOver(error)
    })
    if (taken === null) return false
    const { change, settled, keeping, swapped, failed } = taken
    this.#saving('copy', failed === null ? null : 'storageFailed', failed)
    if (swapped) this.model.use(this.#store.copy)
    if (answer.reset || swapped || answer.drops.length > 0) this.#chores.forgetScreen()
    else this.#chores.forgetTickets(ticketsOf(answer.dels))
    outbox.changeInMemory([...settled.changed, ...keeping.again])
    outbox.forget(settled.done.map(act => act.id))
    keep.took(keeping)
    this.#status.fetched(answer, this.#intake.state)
    change.status = true
    await this.#rebase(change, answer.more)
    // What is shown does not wait for the journal, which may hang.
    await this.#tellJournal(settled.done, keeping.again)
    if (swapped) this.#chores.readAhead()
    // The round under way has sent what it had: these are for the next, at once.
    if (keeping.again.length > 0) this.#loop.wake()
    return true
  }

  /** The journal may be behind: the table has it all, and the next start makes them agree. */
  async #tellJournal(done: readonly Pending[], again: readonly Pending[]): Promise<void> {
    try {
      await this.#store.outbox.reopen(again)
      if (done.length > 0) await this.#env.safe.journalSettle(withReplaced(done))
    } catch (error) {
      this.#saving('acts', 'storageFailed', error)
    }
  }

  /** A screen shows something that does not open; a new copy may be on its way already. */
  async #foundDamage(damage: DamagedPage): Promise<void> {
    if (!this.#intake.isRebuilding) await this.#startOver(damage)
  }

  /** Something of the copy does not open: all of it is fetched anew, beside what can be read. */
  async #startOver(damage: Error): Promise<null> {
    console.error('a part of the copy does not open, all of it is fetched anew', damage)
    this.#status.tell({ code: 'rebuilt', detail: damage.message })
    await this.#intake.startOver()
    this.#tellStatus()
    this.#loop.wake()
    return null
  }

  async #rebase(change: Change, isMoreComing = false): Promise<void> {
    this.#publish(await this.model.rebase(change), isMoreComing)
  }

  #publish(change: Change, isMoreComing = false): void {
    change.outbox = true
    this.views.changed(change, isMoreComing)
  }

  /** Says that saving fails, or no longer (null): what is said of it must be true. */
  readonly #saving: TellSaving = (what, code, why) => {
    const failure = code === null ? null : { code, detail: String(why) }
    if (this.#status.saving(what, failure)) this.#tellStatus()
  }

  #tellStatus(): void {
    const change = new Change()
    change.status = true
    this.views.changed(change)
  }
}

/** The tickets among rows that are here no more. */
const ticketsOf = (dels: PullResponse['dels']): ReadonlySet<string> =>
  new Set(dels.filter(({ table }) => table === 'ticket').map(({ id }) => id))
