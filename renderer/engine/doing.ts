import type { CommandArgs, CommandName } from '../../shared/domain/commands.ts'
import { givesAway } from '../../shared/domain/remedy/gives-away.ts'
import { Refusal } from '../../shared/lib/refusal.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { RunFailure } from './desk.ts'
import type { Environment } from './environment.ts'
import { newId } from './new-id.ts'
import { after } from './outbox/after.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { Pending } from './outbox/pending.ts'
import { supersededDrafts } from './outbox/superseded.ts'
import { Change } from './replica/change.ts'
import type { Model } from './replica/model.ts'
import { WRITE_LIMIT_MS, within } from './storage/time-limit.ts'
import type { TellSaving } from './sync/status-board.ts'

/** With fewer bytes free nothing that costs money is taken: the disk may be full before it has left. */
const ROOM_FOR_GIVING = 500_000_000

export interface DoOptions {
  readonly undoMs?: number
  /** Of an act that is asked for again. */
  readonly commandId?: string
  /** An engine that has ended may have done it, and the hub decided it. */
  readonly isAgain?: boolean
  /** Takes the place of an act that has not left: both happen, or neither. */
  readonly insteadOf?: string | undefined
}

interface Around {
  readonly env: Pick<Environment, 'now' | 'after' | 'safe'>
  readonly outbox: Outbox
  /** Whether an act is in effect. */
  readonly isKept: (commandId: string) => Promise<boolean>
  readonly model: Model
  /** Shows what has changed. */
  readonly publish: (change: Change) => void
  /** Plays what waits here anew on what is true now. */
  readonly rebase: (change: Change) => Promise<void>
  readonly saving: TellSaving
}

/**
 * What the person does. An act is predicted at once, and on the disk before it counts as saved; it
 * can be offered again or taken back. Who calls it stands in the engine's lane.
 */
export class Doing {
  readonly #env: Around['env']
  readonly #outbox: Outbox
  readonly #isKept: Around['isKept']
  readonly #model: Model
  readonly #publish: Around['publish']
  readonly #rebase: Around['rebase']
  readonly #saving: TellSaving

  constructor({ env, outbox, isKept, model, publish, rebase, saving }: Around) {
    this.#env = env
    this.#outbox = outbox
    this.#isKept = isKept
    this.#model = model
    this.#publish = publish
    this.#rebase = rebase
    this.#saving = saving
  }

  async run<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    { commandId = newId(), undoMs = 0, insteadOf, isAgain = false }: DoOptions,
  ): Promise<Result<{ readonly commandId: string }, RunFailure>> {
    // Asked before of a worker that ended without an answer: it was kept.
    if (this.#outbox.get(commandId) === undefined) {
      if (isAgain && (await this.#isKept(commandId))) return ok({ commandId })
      if (insteadOf !== undefined && !this.#canGo(insteadOf)) return this.#left(commandId)
      if (givesAway(name, args) && (await this.#hasNoRoom()))
        return fail({ code: 'notSaved', detail: 'diskLow' })
      const act = this.#newAct(commandId, name, args, undoMs)
      const predicted = await this.#predict(act)
      if (!predicted.ok) return predicted
      const touches = touchedBy(predicted.value)
      const kept = await this.#keep(
        insteadOf === undefined ? { ...act, touches } : { ...act, touches, insteadOf },
      )
      if (!kept.ok) return kept
    }
    if (insteadOf !== undefined) await this.#makeRoom(insteadOf)
    return ok({ commandId })
  }

  /** What the hub has refused is decided for that id for ever, so a new try is a new command. */
  async retry(commandId: string): Promise<void> {
    const act = this.#outbox.get(commandId)
    if (act === undefined) return
    const next = after(act, 'retry')
    const state = 'queued' as const
    const again = { ...act, state, leavesAt: null, nextTryAt: null, refusal: null }
    if (next === 'newId') await this.reissue(again)
    if (next === 'queued') await this.change([again])
  }

  async discard(commandId: string): Promise<Result<null, { readonly code: 'alreadySent' }>> {
    const act = this.#outbox.get(commandId)
    // One that is in effect has left; of any other that is not here nothing will come.
    if (act === undefined)
      return (await this.#isKept(commandId)) ? fail({ code: 'alreadySent' }) : ok(null)
    if (after(act, 'discard') !== 'gone') return fail({ code: 'alreadySent' })
    await this.#outbox.discard(act)
    await this.#rebase(new Change())
    return ok(null)
  }

  /** Keeps and shows what has become of acts. */
  async change(acts: readonly Pending[]): Promise<readonly Pending[]> {
    if (acts.length === 0) return acts
    await this.#outbox.change(acts)
    const refused = acts.some(act => act.state === 'held' || act.state === 'refused')
    if (refused) await this.#rebase(new Change())
    else this.#publish(new Change())
    return acts
  }

  /** The same act as a new command; the old id is never used again. */
  async reissue(act: Pending): Promise<void> {
    await this.#outbox.add({ ...act, id: newId(), mayBeDecided: false, insteadOf: act.id })
    await this.#makeRoom(act.id)
  }

  /** What an act was to take the place of is gone: its own doing, asked before and in effect by now? */
  async #left(
    commandId: string,
  ): Promise<Result<{ readonly commandId: string }, { readonly code: 'alreadySent' }>> {
    return (await this.#isKept(commandId)) ? ok({ commandId }) : fail({ code: 'alreadySent' })
  }

  /** A disk that does not say how much is free is asked no more than to take the act. */
  async #hasNoRoom(): Promise<boolean> {
    const free = within(this.#env, WRITE_LIMIT_MS, this.#env.safe.freeSpace())
    return (await free.catch(() => ROOM_FOR_GIVING)) < ROOM_FOR_GIVING
  }

  #canGo(commandId: string): boolean {
    const act = this.#outbox.get(commandId)
    return act !== undefined && after(act, 'discard') === 'gone'
  }

  /** An act goes whose place another has taken; where the disk cannot say so, the other one does. */
  async #makeRoom(commandId: string): Promise<void> {
    const act = this.#outbox.get(commandId)
    if (act === undefined) return
    try {
      await this.#outbox.replace(act)
    } catch (error) {
      this.#saving('acts', 'storageFailed', error)
    }
    await this.#rebase(new Change())
  }

  #newAct(id: string, name: CommandName, args: unknown, undoMs: number): Pending {
    const now = this.#env.now()
    return {
      id,
      name,
      args,
      doneAt: now,
      order: this.#outbox.nextOrder(),
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
      const change = await this.#model.play(act)
      this.#publish(change)
      return ok(change)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail({ code: 'refused', refusal: error.code, facts: error.facts })
    }
  }

  async #keep(act: Pending): Promise<Result<null, RunFailure>> {
    try {
      const { tableFailure } = await this.#outbox.add(act)
      this.#saving('acts', tableFailure === null ? null : 'storageFailed', tableFailure)
    } catch (error) {
      await this.#rebase(new Change())
      const detail = String(error).includes('diskFull') ? 'diskFull' : 'storageFailed'
      this.#saving('acts', detail, error)
      return fail({ code: 'notSaved', detail })
    }
    await this.#dropSuperseded(act)
    this.#publish(new Change())
    return ok(null)
  }

  /** Pointless drafts go; one that cannot be taken off the disk now is only sent in vain. */
  async #dropSuperseded(act: Pending): Promise<void> {
    try {
      for (const old of supersededDrafts(this.#outbox.all(), act)) await this.#outbox.discard(old)
    } catch (error) {
      this.#saving('acts', 'storageFailed', error)
    }
  }
}

/** What later acts may build on, whatever their arguments name. */
const touchedBy = ({ ids }: Change): string[] => [
  ...(ids.get('ticket') ?? []),
  ...(ids.get('review') ?? []),
]
