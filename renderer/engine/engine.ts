import {
  type CommandArgs,
  type CommandName,
  commands,
  isCommand,
} from '../../shared/domain/commands.ts'
import { draftId } from '../../shared/domain/draft/draft.ts'
import { actorOf } from '../../shared/domain/person/actor.ts'
import type { Actor } from '../../shared/domain/person/person.ts'
import { Refusal } from '../../shared/lib/refusal.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { PullResponse } from '../../shared/sync/pull.ts'
import type { RunFailure } from './desk.ts'
import type { Account, Environment } from './environment.ts'
import { Lane } from './lane.ts'
import { newId } from './new-id.ts'
import type { Outbox } from './outbox/outbox.ts'
import { isPredicted, isQuiet, type Pending, thingOf } from './outbox/pending.ts'
import { settleOutcomes } from './outbox/settle.ts'
import { supersededDrafts } from './outbox/superseded.ts'
import { Change } from './replica/change.ts'
import type { Copy } from './replica/copy.ts'
import { Overlay } from './replica/overlay.ts'
import { openStore, type Store } from './storage/open-store.ts'
import { type SavedState, sealedState } from './storage/saved-state.ts'
import { WRITE_LIMIT_MS, within } from './storage/time-limit.ts'
import { HubClient } from './sync/hub-client.ts'
import { StatusBoard } from './sync/status-board.ts'
import { SyncLoop } from './sync/sync-loop.ts'
import { WakeSocket } from './sync/wake-socket.ts'
import type { SyncStatus } from './views/contract.ts'
import { QueueIndex } from './views/queue-index.ts'
import { ViewBoard } from './views/view-board.ts'

/** How often snoozed tickets are looked at: one that is due comes back into its queue. */
const SNOOZE_LOOK_MS = 20_000

/**
 * The desk without a screen: the copy, the predictions on top of it, the outbox,
 * and the loop that brings them together with the hub. One per account.
 */
export class Engine {
  readonly copy: Copy
  readonly outbox: Outbox
  readonly overlay: Overlay
  readonly queue = new QueueIndex()
  readonly views: ViewBoard
  readonly hub: HubClient
  readonly #env: Environment
  readonly #account: Account
  readonly #store: Store
  readonly #lane = new Lane()
  readonly #board = new StatusBoard()
  readonly #loop: SyncLoop
  readonly #socket: WakeSocket
  #state: SavedState
  #stopLooking: () => void = () => undefined

  private constructor(env: Environment, account: Account, store: Store) {
    this.#env = env
    this.#account = account
    this.#store = store
    this.#state = store.state
    this.copy = store.copy
    this.outbox = store.outbox
    this.overlay = new Overlay(store.copy)
    this.views = new ViewBoard(env, this)
    this.hub = new HubClient(env, account.hubUrl, account.token)
    this.#loop = new SyncLoop({
      env,
      hub: this.hub,
      cookie: () => this.#state.cookie,
      clientId: () => this.#state.clientId,
      acts: () => this.outbox.all(),
      changeActs: acts => this.#lane.run(() => this.#changeActs(acts)),
      applyAnswer: answer => this.#lane.run(() => this.#applyAnswer(answer)),
      takeNewClientId: () => this.#lane.run(() => this.#save({ clientId: newId() })),
      report: state => {
        if (state.kind === 'online') this.#socket.ensure()
        if (this.#board.took(state, env.now())) this.#tellStatus()
      },
    })
    this.#socket = new WakeSocket(env, this.hub, () => this.#loop.wake())
  }

  /** Opens the account's disk and starts working; the screen can draw when it resolves. */
  static async start(env: Environment, account: Account): Promise<Engine> {
    const store = await openStore(env, account)
    const engine = new Engine(env, account, store)
    await engine.#lane.run(() => engine.#begin())
    engine.#lookAtSnoozed()
    engine.#loop.wake()
    return engine
  }

  /** Stops working; what was given is on disk. */
  async stop(): Promise<void> {
    this.#loop.stop()
    this.#socket.stop()
    this.#stopLooking()
    await this.#lane.settled()
    this.#store.db.close()
  }

  wake(): void {
    this.#loop.wake()
  }

  settled(): Promise<void> {
    return this.#lane.settled()
  }

  /** This computer's best guess of the hub's clock. */
  hubNow(): number {
    return this.#env.now() + (this.#state.clockOffMs ?? 0)
  }

  actor(): Actor {
    const { person } = this.#account
    const row = this.overlay.get('person', person.id)
    if (row === undefined) return { id: person.id, name: person.name, roles: [], teamIds: [] }
    return actorOf(
      row,
      [...this.overlay.rows('team')].map(team => team.id),
    )
  }

  /** Acts about one ticket, review or promise. */
  actsOn(thing: string): readonly Pending[] {
    return this.outbox.all().filter(act => thingOf(act) === thing)
  }

  heldOn(ticketId: string): boolean {
    for (const held of this.copy.table('_held').values())
      if (held.ticketId === ticketId) return true
    return false
  }

  hasDraft(ticketId: string): boolean {
    const me = this.#account.person.id
    return (['reply', 'note'] as const).some(
      kind => this.overlay.get('draft', draftId(me, ticketId, kind)) !== undefined,
    )
  }

  /** Does one act: predicted at once, on disk when it resolves, sent when online. */
  run<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    options: { readonly undoMs?: number } = {},
  ): Promise<Result<{ readonly commandId: string }, RunFailure>> {
    return this.#lane.run(async () => {
      const now = this.#env.now()
      const undoMs = options.undoMs ?? 0
      const act: Pending = {
        id: newId(),
        name,
        args,
        doneAt: now,
        order: this.outbox.nextOrder(),
        state: undoMs > 0 ? 'undoable' : 'queued',
        leavesAt: undoMs > 0 ? now + undoMs : null,
        tries: 0,
        nextTryAt: null,
        mayBeDecided: false,
        refusal: null,
      }
      const predicted = await this.#predict(act)
      if (!predicted.ok) return predicted
      const kept = await this.#keep(act)
      if (!kept.ok) return kept
      this.#loop.wake()
      return ok({ commandId: act.id })
    })
  }

  /** Offers a held, refused or waiting act again. */
  async retry(commandId: string): Promise<void> {
    await this.#lane.run(async () => {
      const act = this.outbox.get(commandId)
      if (act === undefined || act.state === 'sending' || act.state === 'settling') return
      // What the hub has refused is decided for that id: a new try is a new command.
      const again = {
        ...act,
        state: 'queued' as const,
        leavesAt: null,
        nextTryAt: null,
        refusal: null,
      }
      if (act.state === 'held' || act.state === 'refused') {
        await this.#replace(act, { ...again, id: newId(), mayBeDecided: false })
      } else await this.#changeActs([again])
    })
    this.#loop.wake()
  }

  /** Takes an act back that surely never reached the hub, or clears one that was refused. */
  discard(commandId: string): Promise<Result<null, { readonly code: 'alreadySent' }>> {
    return this.#lane.run(async () => {
      const act = this.outbox.get(commandId)
      if (act === undefined) return ok(null)
      const open = act.state === 'undoable' || act.state === 'queued'
      if (act.state === 'sending' || act.state === 'settling' || (open && act.mayBeDecided)) {
        return fail({ code: 'alreadySent' })
      }
      await this.outbox.discard(act)
      await this.#rebase(new Change())
      return ok(null)
    })
  }

  status(): SyncStatus {
    const shown = this.outbox.all().filter(act => !isQuiet(act.name))
    const waiting = shown.filter(act => isPredicted(act) && act.state !== 'settling')
    const needPerson = shown.filter(act => act.state === 'held' || act.state === 'refused').length
    const { connection, offlineSince, progress, asOf, clockOffMs, trouble } = this.#board
    return {
      connection,
      offlineSince,
      progress,
      asOf,
      clockOffMs,
      trouble,
      queued: waiting.length,
      attention: needPerson + this.copy.table('_held').size,
      oldestPendingAt: waiting[0]?.doneAt ?? null,
    }
  }

  async #begin(): Promise<void> {
    const { told, recovered, state } = this.#store
    this.#board.asOf = state.asOf
    this.#board.clockOffMs = state.clockOffMs
    if (told !== null) this.#board.trouble = { code: told, detail: String(recovered) }
    this.#board.connection = state.cookie === null ? 'firstSync' : 'catchingUp'
    const change = new Change()
    change.everything = true
    await this.#save({})
    await this.#rebase(change)
  }

  async #predict(act: Pending): Promise<Result<null, RunFailure>> {
    try {
      this.#publish(await this.#play(act), true)
      return ok(null)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail({ code: 'refused', refusal: error.code, facts: error.facts })
    }
  }

  #play(act: Pending): Promise<Change> {
    if (!isCommand(act.name)) return Promise.resolve(new Change())
    const command = commands[act.name]
    const ctx = { actor: this.actor(), now: this.hubNow() }
    return this.overlay.predict(act.id, tx => command.apply({ tx, args: act.args, ctx }))
  }

  async #keep(act: Pending): Promise<Result<null, RunFailure>> {
    try {
      const { tableFailed } = await this.outbox.add(act)
      if (tableFailed) this.#tell('storageFailed', '')
      for (const old of supersededDrafts(this.outbox.all(), act)) await this.outbox.discard(old)
      this.#publish(outboxChange(), true)
      return ok(null)
    } catch (error) {
      await this.#rebase(new Change())
      const full = error instanceof Error && error.message.includes('diskFull')
      this.#tell(full ? 'diskFull' : 'storageFailed', String(error))
      return fail({ code: 'notSaved', detail: full ? 'diskFull' : 'storageFailed' })
    }
  }

  async #replace(old: Pending, again: Pending): Promise<void> {
    await this.outbox.add(again)
    await this.outbox.discard(old)
    await this.#rebase(new Change())
  }

  async #changeActs(acts: readonly Pending[]): Promise<void> {
    const refused = acts.some(act => act.state === 'held' || act.state === 'refused')
    await this.outbox.change(acts)
    if (refused) await this.#rebase(new Change())
    else this.#publish(outboxChange(), true)
  }

  /** Rows, cookie and outcomes go to the disk in one transaction, then to the screen. */
  async #applyAnswer(answer: PullResponse): Promise<void> {
    const change = await this.copy.apply(answer)
    const settled = settleOutcomes(this.outbox.all(), answer)
    this.#state = this.#stateAfter(answer)
    await this.#write(settled)
    this.outbox.changeInMemory(settled.changed)
    this.outbox.forget(settled.done)
    if (settled.done.length > 0) await this.#env.safe.journalSettle(settled.done)
    this.#noteProgress(answer)
    await this.#rebase(change)
  }

  #stateAfter(answer: PullResponse): SavedState {
    const now = this.#env.now()
    return {
      ...this.#state,
      cookie: answer.cookie,
      asOf: answer.more ? this.#state.asOf : now,
      clockOffMs: answer.hubTime - now,
    }
  }

  #noteProgress(answer: PullResponse): void {
    this.#board.asOf = this.#state.asOf
    this.#board.clockOffMs = this.#state.clockOffMs
    const rows = Object.values(answer.puts).reduce((sum, list) => sum + list.length, 0)
    const before = this.#board.progress?.done ?? 0
    this.#board.progress = answer.more ? { done: before + rows, total: null } : null
  }

  async #write(settled: { done: readonly string[]; changed: readonly Pending[] }): Promise<void> {
    const { db, key } = this.#store
    const pages = await this.copy.changes()
    const acts = await this.outbox.sealed(settled.changed)
    const state = await sealedState(key, this.#state)
    const write = db.transaction('rw', db.page, db.outbox, db.meta, async () => {
      await db.page.bulkPut(pages.puts)
      await db.page.bulkDelete(pages.dels)
      await db.outbox.bulkPut(acts)
      await db.outbox.bulkDelete([...settled.done])
      await db.meta.put(state)
    })
    try {
      await within(this.#env, WRITE_LIMIT_MS, write)
      pages.commit()
    } catch (error) {
      // Memory is ahead of the disk now; the pages stay marked and go with the next write.
      this.#tell('storageFailed', String(error))
    }
  }

  async #save(part: Partial<SavedState>): Promise<void> {
    this.#state = { ...this.#state, ...part }
    await this.#store.db.meta.put(await sealedState(this.#store.key, this.#state))
  }

  /** Throws all predictions away and plays the acts again on what is true now. */
  async #rebase(change: Change): Promise<void> {
    change.merge(this.overlay.clear())
    for (const act of this.outbox.all()) {
      if (!isPredicted(act)) continue
      try {
        change.merge(await this.#play(act))
      } catch {
        // Without effect as a prediction, whatever the reason: the hub decides.
      }
    }
    this.#publish(change, true)
  }

  #publish(change: Change, outbox: boolean): void {
    change.outbox ||= outbox
    const scope = {
      myId: this.#account.person.id,
      now: this.hubNow(),
      hasDraft: (id: string) => this.hasDraft(id),
    }
    const all = () => this.overlay.rows('ticket')
    if (change.everything) this.queue.rebuild(all(), scope)
    else {
      const ids = new Set(change.ids.get('ticket') ?? [])
      for (const id of change.ids.get('draft') ?? []) ids.add(id.split('.').slice(1, -1).join('.'))
      if (ids.size > 0) this.queue.update(ids, id => this.overlay.get('ticket', id), all, scope)
    }
    this.views.changed(change)
  }

  #tell(code: NonNullable<SyncStatus['trouble']>['code'], detail: string): void {
    this.#board.trouble = { code, detail }
    this.#tellStatus()
  }

  #tellStatus(): void {
    const change = new Change()
    change.status = true
    this.views.changed(change)
  }

  #lookAtSnoozed(): void {
    this.#stopLooking = this.#env.after(SNOOZE_LOOK_MS, () => {
      const now = this.hubNow()
      const change = new Change()
      for (const { id } of this.queue.list('snoozed')) {
        if ((this.overlay.get('ticket', id)?.holdUntil ?? 0) <= now) change.add('ticket', id)
      }
      if (change.has('ticket')) this.#publish(change, false)
      this.#lookAtSnoozed()
    })
  }
}

const outboxChange = (): Change => {
  const change = new Change()
  change.outbox = true
  return change
}
