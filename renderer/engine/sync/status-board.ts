import type { SyncStatus } from '../views/contract.ts'
import type { LoopState } from './sync-loop.ts'

/** Keeps what the status line says, beyond what the outbox knows. */
export class StatusBoard {
  connection: SyncStatus['connection'] = 'starting'
  offlineSince: number | null = null
  progress: SyncStatus['progress'] = null
  asOf: number | null = null
  clockOffMs: number | null = null
  trouble: SyncStatus['trouble'] = null

  /** Answers whether anything that the screen shows has changed. */
  took(state: LoopState, now: number): boolean {
    const before = this.connection
    if (state.kind === 'catchingUp')
      this.connection = this.asOf === null ? 'firstSync' : 'catchingUp'
    else this.connection = state.kind
    if (state.kind === 'offline' || state.kind === 'signedOut') this.offlineSince ??= now
    if (state.kind === 'online') {
      this.offlineSince = null
      this.progress = null
    }
    return before !== this.connection
  }
}
