import type { CommandName } from '../../../shared/domain/commands.ts'
import type { Account } from '../environment.ts'
import type { ViewName } from '../views/contract.ts'

/** What a window asks of the engine's worker. Every question has a number of its own. */
export type ToWorker =
  | { readonly type: 'hello'; readonly account: Account }
  | {
      readonly type: 'watch'
      readonly watch: number
      readonly name: ViewName
      readonly params: unknown
    }
  | { readonly type: 'unwatch'; readonly watch: number }
  | {
      readonly type: 'run'
      readonly ask: number
      readonly name: CommandName
      readonly args: unknown
      /** The act's own id, from the window: asked again of another worker it is the same act. */
      readonly commandId: string
      readonly undoMs: number
      readonly insteadOf?: string | undefined
      /** An engine that has ended may have done it. */
      readonly isAgain: boolean
    }
  | { readonly type: 'retry' | 'discard'; readonly ask: number; readonly commandId: string }
  | { readonly type: 'attachment'; readonly ask: number; readonly id: string }
  | { readonly type: 'settled'; readonly ask: number }
  | { readonly type: 'wake' }
  | { readonly type: 'hubMoved'; readonly hubUrl: string }
  /** The answer to a `safe` question of the worker. */
  | {
      readonly type: 'safeAnswer'
      readonly ask: number
      readonly ok: boolean
      readonly value: unknown
    }
  | { readonly type: 'bye' }

/** What the worker tells a window. */
export type ToWindow =
  /** The worker holds this lock for as long as it lives. */
  | { readonly type: 'here'; readonly lock: string }
  | { readonly type: 'shown'; readonly watch: number; readonly data: unknown }
  | { readonly type: 'answer'; readonly ask: number; readonly ok: boolean; readonly value: unknown }
  /** The worker has no powers of the OS: it asks a window, which asks main. */
  | {
      readonly type: 'safe'
      readonly ask: number
      readonly call:
        | 'pageKey'
        | 'journalAppend'
        | 'journalReopen'
        | 'journalSettle'
        | 'journalRead'
        | 'freeSpace'
      readonly input: unknown
    }
  | { readonly type: 'failed'; readonly detail: string }
