import type { PullResponse } from '../../../shared/sync/pull.ts'
import { isPredicted, isQuiet, type Pending } from '../outbox/pending.ts'
import type { Model } from '../replica/model.ts'
import type { Store } from '../storage/open-store.ts'
import type { SavedState } from '../storage/saved-state.ts'
import type { SyncStatus } from '../views/contract.ts'
import type { LoopState } from './sync-loop.ts'

type Trouble = NonNullable<SyncStatus['trouble']>

/** What goes to the disk: what the person does, and what the hub says. */
type Saving = 'acts' | 'copy'

/** Says that saving fails, or works again (null). */
export type TellSaving = (
  what: Saving,
  code: 'diskFull' | 'storageFailed' | null,
  why?: unknown,
) => void

/** Words that are nowhere but here. */
const isUnsentDraft = (act: Pending): boolean =>
  act.name === 'saveDraft' && act.state !== 'settling' && act.state !== 'kept'

/** The truth of the status line: how we stand with the hub, and what waits here. */
export class StatusBoard {
  readonly #failing = new Map<Saving, Trouble>()
  #told: SyncStatus['trouble']
  #connection: SyncStatus['connection']
  #offlineSince: number | null = null
  #progress: SyncStatus['progress'] = null
  #asOf: number | null
  #clockOffMs: number | null

  constructor({ told, recovered, state }: Pick<Store, 'told' | 'recovered' | 'state'>) {
    this.#told = told === null ? null : { code: told, detail: String(recovered) }
    this.#connection = state.cookie === null ? 'firstSync' : 'catchingUp'
    this.#asOf = state.asOf
    this.#clockOffMs = state.clockOffMs
  }

  /** Takes the loop's word. Answers whether anything that the screen shows has changed. */
  took(state: LoopState, now: number): boolean {
    const before = this.#connection
    const first = this.#asOf === null
    this.#connection = state.kind === 'catchingUp' && first ? 'firstSync' : state.kind
    if (state.kind === 'offline' || state.kind === 'signedOut') this.#offlineSince ??= now
    if (state.kind === 'online') this.#offlineSince = null
    return before !== this.#connection
  }

  /** Something that happened to the copy on this computer; it stays said. */
  tell(trouble: Trouble): void {
    this.#told = trouble
  }

  /** Saving fails, or works again (null). Answers whether that is news. */
  saving(what: Saving, failure: Trouble | null): boolean {
    const before = this.#failing.get(what)?.code
    if (failure === null) this.#failing.delete(what)
    else this.#failing.set(what, failure)
    return before !== failure?.code
  }

  /** One more answer has been taken in. */
  fetched(answer: PullResponse, state: SavedState): void {
    this.#asOf = state.asOf
    this.#clockOffMs = state.clockOffMs
    const rows = Object.values(answer.puts).reduce((sum, list) => sum + list.length, 0)
    const before = this.#progress?.done ?? 0
    this.#progress = answer.more ? { done: before + rows, total: null } : null
  }

  show(model: Model): SyncStatus {
    const all = model.outbox.all()
    const acts = all.filter(act => !isQuiet(act.name))
    const waiting = acts.filter(act => isPredicted(act) && act.state !== 'settling')
    const forPerson = acts.filter(act => act.state === 'held' || act.state === 'refused').length
    return {
      connection: this.#connection,
      offlineSince: this.#offlineSince,
      progress: this.#progress,
      asOf: this.#asOf,
      clockOffMs: this.#clockOffMs,
      // A full disk says more than a save that failed for it.
      trouble: this.#failing.get('acts') ?? this.#failing.get('copy') ?? this.#told,
      queued: waiting.length,
      unsent: { acts: waiting.length + forPerson, drafts: all.filter(isUnsentDraft).length },
      attention: forPerson + model.heldOfMine(),
      oldestPendingAt: waiting[0]?.doneAt ?? null,
    }
  }
}
