import type { PullResponse } from '../../../shared/sync/pull.ts'
import { isPredicted, isQuiet } from '../outbox/pending.ts'
import type { Model } from '../replica/model.ts'
import type { Store } from '../storage/open-store.ts'
import type { SavedState } from '../storage/saved-state.ts'
import type { SyncStatus } from '../views/contract.ts'
import type { LoopState } from './sync-loop.ts'

/** The truth of the status line: how we stand with the hub, and what waits here. */
export class StatusBoard {
  trouble: SyncStatus['trouble']
  #connection: SyncStatus['connection']
  #offlineSince: number | null = null
  #progress: SyncStatus['progress'] = null
  #asOf: number | null
  #clockOffMs: number | null

  constructor({ told, recovered, state }: Pick<Store, 'told' | 'recovered' | 'state'>) {
    this.trouble = told === null ? null : { code: told, detail: String(recovered) }
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

  /** One more answer has been taken in. */
  fetched(answer: PullResponse, state: SavedState): void {
    this.#asOf = state.asOf
    this.#clockOffMs = state.clockOffMs
    const rows = Object.values(answer.puts).reduce((sum, list) => sum + list.length, 0)
    const before = this.#progress?.done ?? 0
    this.#progress = answer.more ? { done: before + rows, total: null } : null
  }

  show(model: Model): SyncStatus {
    const acts = model.outbox.all().filter(act => !isQuiet(act.name))
    const waiting = acts.filter(act => isPredicted(act) && act.state !== 'settling')
    const forPerson = acts.filter(act => act.state === 'held' || act.state === 'refused').length
    return {
      connection: this.#connection,
      offlineSince: this.#offlineSince,
      progress: this.#progress,
      asOf: this.#asOf,
      clockOffMs: this.#clockOffMs,
      trouble: this.trouble,
      queued: waiting.length,
      attention: forPerson + model.heldOfMine(),
      oldestPendingAt: waiting[0]?.doneAt ?? null,
    }
  }
}
