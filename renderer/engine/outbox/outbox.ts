import type { Environment, JournalRead } from '../environment.ts'
import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import { type PageKey, seal, unseal } from '../storage/seal.ts'
import { WRITE_LIMIT_MS, within } from '../storage/time-limit.ts'
import { Acts } from './acts.ts'
import { type Pending, pending, withReplaced } from './pending.ts'
import { reconcile } from './reconcile.ts'

/** Main takes no more in one call (shared/ipc/contract.ts). */
const REOPEN_LIMIT = 1_000
/** A disk that was full has room again some time. */
const AGAIN_MS = 5_000
/** An act that was not taken is mostly gone by then. */
const TOLD_WITHIN_MS = 1_000

/**
 * Acts that the hub has not confirmed. They have two homes: the journal of the main
 * process, which survives the loss of the whole IndexedDB, and a table beside the
 * pages, which changes in one transaction with them.
 */
export class Outbox {
  readonly #env: Environment
  #db: DeskDatabase
  readonly #key: PageKey
  readonly #acts = new Acts()
  #lastOrder = 0

  constructor(env: Environment, db: DeskDatabase, key: PageKey) {
    this.#env = env
    this.#db = db
    this.#key = key
  }

  /**
   * Reads both homes and makes them agree. New acts come after `lastOrder` and after all that is
   * here. Answers how many acts only the journal still had, and whether one home had to be mended.
   */
  async open(
    lastOrder: number,
    { entries, damaged }: JournalRead,
  ): Promise<{
    readonly recovered: number
    readonly isMended: boolean
  }> {
    this.#lastOrder = lastOrder
    const stored: Pending[] = []
    for (const record of await this.#db.outbox.toArray()) {
      const act = await this.#unseal(record)
      if (act !== null) stored.push(act)
    }
    const result = reconcile(stored, entries)
    for (const act of result.acts) this.#keep(act)
    try {
      if (result.toJournal.length > 0) await this.reopen(result.toJournal)
      if (result.toSettle.length > 0) await this.#env.safe.journalSettle(result.toSettle)
      await this.write(result.recovered)
      await this.#db.outbox.bulkDelete([...result.toForget])
    } catch (error) {
      // A full disk: each act is in one home at least, and the next start tries again.
      console.warn('the two homes of the outbox could not be made to agree', error)
    }
    const recovered = result.recovered.length
    return { recovered, isMended: recovered + result.toJournal.length + damaged > 0 }
  }

  /** Writes all acts anew: into a table of which nobody knows what it holds. */
  async writeAll(): Promise<void> {
    const records = await this.sealed(this.all())
    const write = this.#db.transaction('rw', this.#db.outbox, async () => {
      await this.#db.outbox.clear()
      await this.#db.outbox.bulkPut(records)
    })
    await within(this.#env, WRITE_LIMIT_MS, write)
  }

  /** From here on the table is that of another database, which holds all acts already. */
  moveTo(db: DeskDatabase): void {
    this.#db = db
  }

  /** In the order in which they were done. */
  all(): readonly Pending[] {
    return this.#acts.inOrder()
  }

  /** Those about one ticket, review or promise. */
  on(thing: string): readonly Pending[] {
    return this.#acts.on(thing)
  }

  get(id: string): Pending | undefined {
    return this.#acts.get(id)
  }

  nextOrder(): number {
    this.#lastOrder += 1
    return this.#lastOrder
  }

  /**
   * Keeps a new act: resolves when the journal has it on the disk, and the table beside the pages,
   * which may fail (full disk, damaged): the journal alone is enough to go on. It comes first:
   * on a full disk a record of what was not taken could not be deleted, and would be sent later.
   */
  async add(act: Pending): Promise<{ readonly tableFailure: unknown }> {
    try {
      await this.#env.safe.journalAppend([entryOf(act)])
    } catch (error) {
      // Not safe, so not taken: no home must send it later behind the person's back.
      await this.#takeOut(act)
      throw error
    }
    this.#keep(act)
    const tableFailure = await this.write([act]).then(
      () => null,
      (error: unknown) => error ?? 'unknown',
    )
    return { tableFailure }
  }

  /** Changes acts in memory and on disk; where they stand is no secret worth a journal entry. */
  async change(acts: readonly Pending[]): Promise<void> {
    for (const act of acts) this.#keep(act)
    await this.write(acts)
  }

  /** Changes acts in memory alone, where the disk is written in a transaction of the caller's. */
  changeInMemory(acts: readonly Pending[]): void {
    for (const act of acts) this.#keep(act)
  }

  /** Takes acts out of memory; the caller deletes their records with the pages. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#acts.delete(id)
  }

  /** Takes an act out of both homes, so that no crash in between brings it back. */
  async discard(act: Pending): Promise<void> {
    const discarded = { ...act, state: 'discarded' as const }
    try {
      await this.write([discarded])
      await this.#env.safe.journalSettle(withReplaced([act]))
    } catch (error) {
      // Its person is told that it will leave: no record may say otherwise at the next start.
      this.#writeAsItStands(act.id)
      throw error
    }
    this.#acts.delete(act.id)
    // A record that stays says 'discarded', and goes at the next start.
    await within(this.#env, WRITE_LIMIT_MS, this.#db.outbox.bulkDelete(withReplaced([act]))).catch(
      () => undefined,
    )
  }

  /**
   * Takes an act out whose place another has taken, which names it until then: at once here, and
   * in both homes as soon as they take it. Rejects when that is not now.
   */
  async replace(act: Pending): Promise<void> {
    this.#acts.delete(act.id)
    const erased = this.#erase(act)
    erased.catch(() => this.#env.after(AGAIN_MS, () => void this.#takeOut(act)))
    await within(this.#env, WRITE_LIMIT_MS, erased)
  }

  /** Again and again until the disk takes it; a write that hung before it comes before it. */
  #writeAsItStands(id: string): void {
    const act = this.#acts.get(id)
    if (act === undefined) return
    this.#put([act]).catch(() => this.#env.after(AGAIN_MS, () => this.#writeAsItStands(id)))
  }

  /** Rejects when a write hangs, as it does on a full disk: nobody waits behind it without end. */
  write(acts: readonly Pending[]): Promise<void> {
    return within(this.#env, WRITE_LIMIT_MS, this.#put(acts))
  }

  async #put(acts: readonly Pending[]): Promise<void> {
    if (acts.length === 0) return
    // Dexie would wait until it opens, which a full disk keeps it from.
    if (!this.#db.isReady) throw new Error('the database is closed')
    await this.#db.outbox.bulkPut(await this.sealed(acts))
  }

  /**
   * Takes an act out that the journal may have although it said no: its answer was lost, or its
   * flush failed. A disk too full for that is waited for beside: the act would be sent at a later
   * start. Its person is to hear soon that it was not taken.
   */
  async #takeOut(act: Pending): Promise<void> {
    const gone = this.#erase(act)
    gone.catch(() => this.#env.after(AGAIN_MS, () => void this.#takeOut(act)))
    await within(this.#env, TOLD_WITHIN_MS, gone).catch(() => undefined)
  }

  /** A record that says 'discarded' stands until the journal knows it, whatever dies in between. */
  async #erase(act: Pending): Promise<void> {
    const { outbox } = this.#db
    if (this.#db.isReady) {
      // Where there is no room for that, no record is better than one that would be sent.
      await this.#put([{ ...act, state: 'discarded' }]).catch(() => outbox.delete(act.id))
    }
    await this.#env.safe.journalSettle([act.id])
    await outbox.delete(act.id)
  }

  sealed(acts: readonly Pending[]): Promise<SealedRecord[]> {
    return Promise.all(
      acts.map(async act => ({
        key: act.id,
        bytes: await seal(this.#key, `outbox/${act.id}`, act),
      })),
    )
  }

  /** Gives acts to the journal once more, those that were settled there as well. */
  async reopen(acts: readonly Pending[]): Promise<void> {
    for (let at = 0; at < acts.length; at += REOPEN_LIMIT)
      await this.#env.safe.journalReopen(acts.slice(at, at + REOPEN_LIMIT).map(entryOf))
  }

  #keep(act: Pending): void {
    this.#acts.set(act)
    this.#lastOrder = Math.max(this.#lastOrder, act.order)
  }

  async #unseal(record: SealedRecord): Promise<Pending | null> {
    try {
      return pending.parse(await unseal(this.#key, `outbox/${record.key}`, record.bytes))
    } catch {
      // A damaged record: the journal has the act as well, and `reconcile` takes it from there.
      return null
    }
  }
}

const entryOf = (act: Pending) => ({ id: act.id, json: JSON.stringify(act) })
