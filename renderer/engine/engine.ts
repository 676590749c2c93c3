import type { CommandArgs, CommandName } from '../../shared/domain/commands.ts'
import { Refusal } from '../../shared/lib/refusal.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { PullResponse } from '../../shared/sync/pull.ts'
import { Chores } from './chores.ts'
import type { RunFailure } from './desk.ts'
import type { Account, Environment } from './environment.ts'
import { Lane } from './lane.ts'
import { newId } from './new-id.ts'
import { after } from './outbox/after.ts'
import type { Pending } from './outbox/pending.ts'
import { supersededDrafts } from './outbox/superseded.ts'
import { Change } from './replica/change.ts'
import { DamagedPage } from './replica/conversations.ts'
import { Model } from './replica/model.ts'
import { openStore, type Store } from './storage/open-store.ts'
import { HubClient } from './sync/hub-client.ts'
import { Intake } from './sync/intake.ts'
import { type Saving, StatusBoard } from './sync/status-board.ts'
import { SyncLoop } from './sync/sync-loop.ts'
import { WakeSocket } from './sync/wake-socket.ts'
import type { SavedScreen } from './views/first-screen.ts'
import { ViewBoard } from './views/view-board.ts'

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
  #stopped = false

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
        (await this.#step(() => this.#changeActs(choose(store.outbox.all())))) ?? [],
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
    options: { readonly undoMs?: number; readonly commandId?: string } = {},
  ): Promise<Result<{ readonly commandId: string }, RunFailure>> {
    return this.#lane.run(async () => {
      const { commandId = newId(), undoMs = 0 } = options
      // Asked before of a worker that ended without an answer: it was kept.
      if (this.#store.outbox.get(commandId) !== undefined) return ok({ commandId })
      const act = this.#newAct(commandId, name, args, undoMs)
      const predicted = await this.#predict(act)
      if (!predicted.ok) return predicted
      const kept = await this.#keep({ ...act, touches: touchedBy(predicted.value) })
      if (!kept.ok) return kept
      this.#loop.wake()
      return ok({ commandId: act.id })
    })
  }

  /**
   * Offers a held, refused or waiting act again. What the hub has refused is decided
   * for that id for ever, so a new try is a new command.
   */
  async retry(commandId: string): Promise<void> {
    await this.#lane.run(async () => {
      const { outbox } = this.#store
      const act = outbox.get(commandId)
      if (act === undefined) return
      const next = after(act, 'retry')
      const again = {
        ...act,
        state: 'queued' as const,
        leavesAt: null,
        nextTryAt: null,
        refusal: null,
      }
      if (next === 'newId') await this.#reissue(again)
      if (next === 'queued') await this.#changeActs([again])
    })
    this.#loop.wake()
  }

  /** Takes an act back that surely never reached the hub, or clears one that was refused. */
  discard(commandId: string): Promise<Result<null, { readonly code: 'alreadySent' }>> {
    return this.#lane.run(async () => {
      const { outbox } = this.#store
      const act = outbox.get(commandId)
      if (act === undefined) return ok(null)
      if (after(act, 'discard') !== 'gone') return fail({ code: 'alreadySent' })
      await outbox.discard(act)
      await this.#rebase(new Change())
      return ok(null)
    })
  }

  /** A step of the loop; an answer that comes after the end changes nothing any more. */
  #step<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#lane.run(() => (this.#stopped ? Promise.resolve(undefined) : work()))
  }

  #newAct(id: string, name: CommandName, args: unknown, undoMs: number): Pending {
    const now = this.#env.now()
    return {
      id,
      name,
      args,
      doneAt: now,
      order: this.#store.outbox.nextOrder(),
      state: undoMs > 0 ? 'undoable' : 'queued',
      leavesAt: undoMs > 0 ? now + undoMs : null,
      tries: 0,
      nextTryAt: null,
      mayBeDecided: false,
      refusal: null,
    }
  }

  async #predict(act: Pending): Promise<Result<Change, RunFailure>> {
    try {
      const change = await this.model.play(act)
      this.#publish(change)
      return ok(change)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail({ code: 'refused', refusal: error.code, facts: error.facts })
    }
  }

  async #keep(act: Pending): Promise<Result<null, RunFailure>> {
    const { outbox } = this.#store
    try {
      const { tableFailed } = await outbox.add(act)
      this.#saving('acts', tableFailed ? 'storageFailed' : null)
    } catch (error) {
      await this.#rebase(new Change())
      const full = String(error).includes('diskFull')
      const detail = full ? 'diskFull' : 'storageFailed'
      this.#saving('acts', detail, error)
      return fail({ code: 'notSaved', detail })
    }
    await this.#dropSuperseded(act)
    this.#publish(new Change())
    return ok(null)
  }

  /** Pointless drafts go; one that cannot be taken off the disk now is only sent in vain. */
  async #dropSuperseded(act: Pending): Promise<void> {
    const { outbox } = this.#store
    try {
      for (const old of supersededDrafts(outbox.all(), act)) await outbox.discard(old)
    } catch (error) {
      this.#saving('acts', 'storageFailed', error)
    }
  }

  async #changeActs(acts: readonly Pending[]): Promise<readonly Pending[]> {
    if (acts.length === 0) return acts
    await this.#store.outbox.change(acts)
    const refused = acts.some(act => act.state === 'held' || act.state === 'refused')
    if (refused) await this.#rebase(new Change())
    else this.#publish(new Change())
    return acts
  }

  /**
   * This profile was copied: another device uses our client id, and has used these
   * command ids for something else. From here on we are a device of our own.
   */
  async #fork(acts: readonly Pending[]): Promise<void> {
    await this.#intake.save({ clientId: newId() })
    for (const act of acts) await this.#reissue({ ...act, state: 'queued', nextTryAt: null })
  }

  /** The same act as a new command; the old id is never used again. */
  async #reissue(act: Pending): Promise<void> {
    const { outbox } = this.#store
    await outbox.add({ ...act, id: newId(), mayBeDecided: false })
    await outbox.discard(act)
    await this.#rebase(new Change())
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
    if (swapped || answer.drops.length > 0) this.#chores.forgetScreen()
    outbox.changeInMemory([...settled.changed, ...keeping.again])
    outbox.forget(settled.done.map(act => act.id))
    keep.took(keeping)
    await this.#tellJournal(settled.done, keeping.again)
    this.#status.fetched(answer, this.#intake.state)
    change.status = true
    await this.#rebase(change, answer.more)
    if (swapped) this.#chores.readAhead()
    // The round under way has sent what it had: these are for the next, at once.
    if (keeping.again.length > 0) this.#loop.wake()
    return true
  }

  /** The journal may be behind: the table has it all, and the next start makes them agree. */
  async #tellJournal(done: readonly Pending[], again: readonly Pending[]): Promise<void> {
    try {
      await this.#store.outbox.reopen(again)
      if (done.length > 0) await this.#env.safe.journalSettle(done.map(act => act.id))
    } catch (error) {
      this.#saving('acts', 'storageFailed', error)
    }
  }

  /** A screen shows something that does not open; a new copy may be on its way already. */
  async #foundDamage(damage: DamagedPage): Promise<void> {
    if (!this.#intake.isRebuilding) await this.#startOver(damage)
  }

  /** Something of the copy does not open: all of it is fetched anew, beside what can be read. */
  async #startOver(damage: DamagedPage): Promise<null> {
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
  #saving(what: Saving, code: 'diskFull' | 'storageFailed' | null, why?: unknown): void {
    const failure = code === null ? null : { code, detail: String(why) }
    if (this.#status.saving(what, failure)) this.#tellStatus()
  }

  #tellStatus(): void {
    const change = new Change()
    change.status = true
    this.views.changed(change)
  }
}

/** What later acts may build on, whatever their arguments name. */
const touchedBy = ({ ids }: Change): string[] => [
  ...(ids.get('ticket') ?? []),
  ...(ids.get('review') ?? []),
]
