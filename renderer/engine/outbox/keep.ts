import { z } from 'zod'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import { type PageKey, seal, unseal } from '../storage/seal.ts'
import { after } from './after.ts'
import { type Pending, pending, refused } from './pending.ts'
import { isPointlessAfter } from './superseded.ts'

/** Backups are made each day; this leaves two more to find out and to restore one. */
const KEEP_MS = 72 * HOUR_MS
/** Days of work. What is older than the newest so many is taken to be in every backup. */
const KEEP_ACTS = 2_000

const keptAct = z.object({
  act: pending,
  /** By the hub's clock: this computer's may be off by days. */
  at: z.number(),
})
/** An act that was decided and is in effect, and when its rows came. */
export type Kept = Readonly<z.infer<typeof keptAct>>

/** What one answer changes here: records to write and to delete, and acts to offer again. */
export interface KeepStep {
  readonly puts: readonly Kept[]
  readonly dels: readonly Kept[]
  readonly again: readonly Pending[]
}

/**
 * Acts in effect, kept for a while: a hub restored from a backup may know nothing of them.
 *
 * 1. An act leaves this place by its age, by being one too many, or because the hub has
 *    forgotten it: then it is in the outbox again, in the same transaction.
 * 2. Its record is read only when one is added or the hub went back: a start does not wait.
 */
export class Keep {
  #db: DeskDatabase
  readonly #key: PageKey
  #kept: Map<string, Kept> | null = null

  constructor(db: DeskDatabase, key: PageKey) {
    this.#db = db
    this.#key = key
  }

  /** The highest order given to an act that is here; the records' keys alone say it. */
  async lastOrder(): Promise<number> {
    const [last] = await this.#db.kept.toCollection().reverse().limit(1).primaryKeys()
    return Number(last?.split('.')[0] ?? 0)
  }

  async ids(): Promise<readonly string[]> {
    return [...(await this.#all()).keys()]
  }

  /**
   * What an answer makes of what is kept: `done` comes in, what is too old or pointless goes.
   * With `asked`, the answer speaks of all that is kept, and what it does not know goes back
   * into the outbox.
   */
  async after(
    answer: Pick<PullResponse, 'outcomes' | 'hubTime'>,
    done: readonly Pending[],
    asked: boolean,
  ): Promise<KeepStep> {
    if (done.length === 0 && !asked) return { puts: [], dels: [], again: [] }
    const before = [...(await this.#all()).values()]
    const again = asked ? offeredAgain(before, answer) : []
    const left = new Set(again.map(act => act.id))
    const puts = done
      .filter(act => !done.some(newer => isPointlessAfter(act, newer)))
      .map(act => ({ act: inKeep(act, answer.hubTime), at: answer.hubTime }))
    const staying = before.filter(one => !left.has(one.act.id))
    const dels = [
      ...before.filter(one => left.has(one.act.id)),
      ...expired(staying, done, answer.hubTime),
    ]
    return { puts, dels, again }
  }

  /** All that is kept after a step: what another database has to hold. */
  async wholeAfter(step: KeepStep): Promise<KeepStep> {
    const whole = new Map(await this.#all())
    for (const { act } of step.dels) whole.delete(act.id)
    for (const one of step.puts) whole.set(one.act.id, one)
    return { puts: [...whole.values()], dels: [], again: step.again }
  }

  /** From here on the table is that of another database, which holds all of it already. */
  moveTo(db: DeskDatabase): void {
    this.#db = db
  }

  /** Takes a step into memory, once it is on the disk. */
  took({ puts, dels }: KeepStep): void {
    for (const { act } of dels) this.#kept?.delete(act.id)
    for (const one of puts) this.#kept?.set(one.act.id, one)
  }

  sealed(kept: readonly Kept[]): Promise<SealedRecord[]> {
    return Promise.all(
      kept.map(async one => {
        const key = keyOf(one)
        return { key, bytes: await seal(this.#key, `kept/${key}`, one) }
      }),
    )
  }

  async #all(): Promise<Map<string, Kept>> {
    if (this.#kept !== null) return this.#kept
    const records = await this.#db.kept.toArray()
    const read = await Promise.all(records.map(record => this.#read(record)))
    this.#kept = new Map(read.filter(one => one !== null).map(one => [one.act.id, one]))
    return this.#kept
  }

  async #read({ key, bytes }: SealedRecord): Promise<Kept | null> {
    try {
      return keptAct.parse(await unseal(this.#key, `kept/${key}`, bytes))
    } catch {
      // Damaged. It is in effect at the hub, and needed only if that hub went back as well.
      return null
    }
  }
}

/** Records lie in the order in which the acts were done. */
export const keyOf = ({ act }: Kept): string => `${String(act.order).padStart(12, '0')}.${act.id}`

const inKeep = (act: Pending, now: number): Pending => ({
  ...act,
  state: 'kept',
  nextTryAt: null,
  appliedAt: act.appliedAt ?? now,
})

/** Of what the hub was asked about: what it does not know, or has decided otherwise. */
function offeredAgain(kept: readonly Kept[], { outcomes }: Pick<PullResponse, 'outcomes'>) {
  const byId = new Map(outcomes.map(outcome => [outcome.id, outcome]))
  return kept.flatMap(({ act }): Pending[] => {
    const outcome = byId.get(act.id)
    if (outcome?.status === 'applied') return []
    if (outcome?.status === 'refused') return [refused(act, outcome)]
    return after(act, 'foundUnknown') === 'queued'
      ? [{ ...act, state: 'queued', leavesAt: null, tries: 0 }]
      : []
  })
}

function expired(kept: readonly Kept[], done: readonly Pending[], now: number): readonly Kept[] {
  const oldest = [...kept].sort((a, b) => a.act.order - b.act.order)
  const tooMany = Math.max(0, oldest.length + done.length - KEEP_ACTS)
  return oldest.filter(
    (one, n) =>
      n < tooMany || one.at < now - KEEP_MS || done.some(act => isPointlessAfter(one.act, act)),
  )
}
