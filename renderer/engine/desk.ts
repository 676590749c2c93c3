import type { CommandArgs, CommandName } from '../../shared/domain/commands.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { ViewData, ViewName, ViewParams } from './views/contract.ts'

/** A window onto the copy: draws at once from what is known, again on each change. */
export interface View<T> {
  /** `undefined` until the engine has answered for the first time. */
  getSnapshot(): T | undefined
  /** Calls back on each change; answers the function that stops listening. */
  subscribe(onChange: () => void): () => void
}

/** Why an act was not taken: nothing was changed, nothing will be sent. */
export type RunFailure =
  /** The rules say no, already here: same codes and words as the hub's. */
  | {
      readonly code: 'refused'
      readonly refusal: string
      readonly facts: Readonly<Record<string, unknown>>
    }
  /** It could not be kept safe on this computer; the words are still on screen. */
  | { readonly code: 'notSaved'; readonly detail: 'diskFull' | 'diskLow' | 'storageFailed' }
  /** What it was to take the place of has left, or is here no more. */
  | { readonly code: 'alreadySent' }

/**
 * The engine as a screen sees it. Reads come from views, writes go through `run`;
 * there is no third way.
 */
export interface Desk {
  /** The same parameters give the same view object, so a component may call it on each draw. */
  view<N extends ViewName>(name: N, params: ViewParams<N>): View<ViewData<N>>
  /**
   * Does one act: kept safe on this computer when it resolves, sent when online.
   * With `undoMs` it stays here that long first, and `discard` takes it back. `insteadOf` names an
   * act that has not left: this one takes its place, or nothing happens.
   */
  run<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    options?: { readonly undoMs?: number; readonly insteadOf?: string },
  ): Promise<Result<{ readonly commandId: string }, RunFailure>>
  /** Offers a held, refused or waiting act to the hub again, now. */
  retry(commandId: string): Promise<void>
  /** Takes an act back that has not reached the hub, or clears one that was refused. */
  discard(commandId: string): Promise<Result<null, { readonly code: 'alreadySent' }>>
  /** Catches up with the hub now. */
  pull(): void
  /** An attachment's bytes, from the hub; null when it cannot be had now. */
  attachment(id: string): Promise<Blob | null>
  /** Waits until everything given to the engine is on disk (before the window closes). */
  settled(): Promise<void>
}
