import type { Cookie } from '../../../shared/sync/cookie.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import type { Account, Environment } from '../environment.ts'
import type { KeepStep } from '../outbox/keep.ts'
import { type Settled, settleOutcomes } from '../outbox/settle.ts'
import { Change } from '../replica/change.ts'
import { DamagedPage } from '../replica/conversations.ts'
import { Copy } from '../replica/copy.ts'
import { dropDatabase, generationsOf, openDatabase } from '../storage/database.ts'
import type { Store } from '../storage/open-store.ts'
import {
  freshState,
  readState,
  type SavedState,
  saveState,
  stateAfter,
} from '../storage/saved-state.ts'
import { WRITE_LIMIT_MS, within } from '../storage/time-limit.ts'
import { writeStep } from '../storage/write-step.ts'

/** What became of one answer. */
export interface Taken {
  readonly change: Change
  readonly settled: Settled
  /** What came to and left the acts in effect. */
  readonly keeping: KeepStep
  /** The store has another copy now. */
  readonly swapped: boolean
  /** The disk did not take it: memory is ahead, and the pages go with the next step. */
  readonly failed: string | null
}

const NOTHING: Settled = { done: [], changed: [] }
const NONE_KEPT: KeepStep = { puts: [], dels: [], again: [] }

interface Staged extends Pick<Store, 'db' | 'key' | 'copy' | 'outbox' | 'keep'> {
  state: SavedState
}

/**
 * Takes the hub's answers into the copy.
 *
 * 1. Rows, cookie and outcomes go to the disk in one transaction.
 * 2. When the hub is not the one this copy is of (restored, wiped), a new copy is fetched
 *    into a database of its own; the old one is shown, and counts, until the new one is whole.
 * 3. Until then the outbox stays where it is; it moves in the transaction that makes the
 *    new copy count, and so do the acts in effect.
 * 4. After that the hub is asked about the acts in effect: it may have forgotten some.
 */
export class Intake {
  readonly #env: Environment
  readonly #account: Account
  readonly #store: Store
  #state: SavedState
  /** The last that is known to be on the disk. */
  #committed: SavedState
  #staged: Staged | null = null
  /** A second database does not fit on this disk. */
  #noRoom = false

  constructor(env: Environment, account: Account, store: Store) {
    this.#env = env
    this.#account = account
    this.#store = store
    this.#state = store.state
    this.#committed = store.state
  }

  get state(): SavedState {
    return this.#state
  }

  /** Where the next pull goes on. */
  cookie(): Cookie | null {
    return (this.#staged?.state ?? this.#state).cookie
  }

  async save(part: Partial<SavedState>): Promise<void> {
    this.#state = { ...this.#state, ...part }
    const pages = this.#store.copy.pagesOnDisk
    await within(this.#env, WRITE_LIMIT_MS, saveState(this.#store, { ...this.#state, pages }))
    this.#committed = this.#state
  }

  /** Whether the database, which was closed and opened again, still holds what it held. */
  async isSound(): Promise<boolean> {
    const { db, key, copy } = this.#store
    const known = await readState(db, key).catch((error: unknown) => {
      if (!db.isOpen()) throw error
      return null
    })
    const isKnown = [this.#committed, this.#state].some(one => isSame(one, known))
    return isKnown && (await db.page.count()) === copy.pagesOnDisk
  }

  /** The copy is not to be trusted: the next answer brings all of it anew. */
  startOver(): Promise<void> {
    this.#dropStaged()
    return this.save({ cookie: null })
  }

  /** A copy that cannot be trusted is shown until a new one is whole. */
  get isRebuilding(): boolean {
    return this.cookie() === null || this.#staged !== null
  }

  /**
   * `ofKept`: the hub was asked about the acts in effect as well. Null: not taken, because it is
   * of a copy that has been given up since it was asked for.
   */
  async take(answer: PullResponse, ofKept = false): Promise<Taken | null> {
    if (!answer.reset && this.cookie() === null) return null
    if (answer.reset && !this.#store.copy.isEmpty && !this.#noRoom) await this.#stage()
    return this.#staged === null
      ? this.#takeHere(answer, ofKept)
      : this.#takeAside(this.#staged, answer, ofKept)
  }

  async #takeHere(answer: PullResponse, ofKept: boolean): Promise<Taken> {
    const { copy, outbox, keep } = this.#store
    const change = await copy.apply(answer)
    const settled = settleOutcomes(outbox.all(), answer)
    const keeping = await keep.after(answer, settled.done, ofKept && !answer.more)
    this.#state = await this.#stateAfter(this.#state, answer, ofKept)
    const taken = { change, settled, keeping, swapped: false }
    try {
      const acts = { settled, keeping }
      const forgets = answer.reset || answer.drops.length > 0
      await writeStep(this.#env, this.#store, acts, this.#state, forgets)
      this.#committed = this.#state
      return { ...taken, failed: null }
    } catch (error) {
      if (error instanceof DamagedPage) throw error
      return { ...taken, failed: String(error) }
    }
  }

  async #stateAfter(
    before: SavedState,
    answer: PullResponse,
    ofKept: boolean,
  ): Promise<SavedState> {
    const isAnswered = ofKept && !answer.more
    const isNews = answer.reset && (await this.#store.keep.ids()).length > 0
    const asksKept = !isAnswered && (before.asksKept || isNews)
    return { ...stateAfter(before, answer, this.#env.now()), asksKept }
  }

  /** Begins a new copy beside the old one; one begun before is of another epoch still. */
  async #stage(): Promise<void> {
    this.#dropStaged()
    const { account } = this.#account
    const { key, outbox, keep } = this.#store
    try {
      const [newest = 0] = await generationsOf(account, this.#env)
      const db = await openDatabase(account, this.#env, newest + 1)
      const state = { ...freshState(this.#state.clientId), staging: true }
      this.#staged = { db, key, copy: await Copy.open(db, key), outbox, keep, state }
    } catch (error) {
      // A disk that is full before it begins: the answer is taken in the old copy's place.
      console.warn('a copy beside the old one could not be begun', error)
      this.#noRoom = true
    }
  }

  async #takeAside(staged: Staged, answer: PullResponse, ofKept: boolean): Promise<Taken> {
    const { outbox, keep } = this.#store
    await staged.copy.apply(answer)
    const settled = settleOutcomes(outbox.all(), answer)
    const keeping = await keep.after(answer, settled.done, ofKept && !answer.more)
    const state = await this.#stateAfter(staged.state, answer, ofKept)
    staged.state = { ...state, clientId: this.#state.clientId, staging: answer.more }
    const acts = answer.more
      ? { settled: NOTHING, keeping: NONE_KEPT }
      : { settled: allActs(this.#store, settled), keeping: await keep.wholeAfter(keeping) }
    try {
      await writeStep(this.#env, staged, acts, staged.state)
    } catch (error) {
      // No room for two: the next answer is taken in the old copy's place.
      this.#noRoom = true
      this.#dropStaged()
      throw error
    }
    const taken = { change: new Change(), swapped: !answer.more, failed: null }
    if (answer.more) return { ...taken, settled: NOTHING, keeping: NONE_KEPT }
    this.#swap(staged)
    taken.change.everything = true
    return { ...taken, settled, keeping }
  }

  #swap(staged: Staged): void {
    const old = this.#store.db
    this.#store.db = staged.db
    this.#store.copy = staged.copy
    this.#store.outbox.moveTo(staged.db)
    this.#store.keep.moveTo(staged.db)
    this.#state = staged.state
    this.#committed = staged.state
    this.#staged = null
    old.close()
    dropDatabase(this.#account.account, this.#env, old.generation)
  }

  #dropStaged(): void {
    if (this.#staged === null) return
    const { db } = this.#staged
    this.#staged = null
    db.close()
    dropDatabase(this.#account.account, this.#env, db.generation)
  }

  close(): void {
    this.#staged?.db.close()
    this.#store.db.close()
  }
}

/** Whether two states are of the same moment of the same copy. */
const isSame = (one: SavedState, other: SavedState | null): boolean =>
  one.clientId === other?.clientId && JSON.stringify(one.cookie) === JSON.stringify(other.cookie)

/** Every act that is not over, as it stands now: what another database has to hold. */
function allActs({ outbox }: Store, { done, changed }: Settled): Settled {
  const over = new Set(done.map(act => act.id))
  const now = new Map(changed.map(act => [act.id, act]))
  const left = outbox.all().filter(act => !over.has(act.id))
  return { done: [], changed: left.map(act => now.get(act.id) ?? act) }
}
