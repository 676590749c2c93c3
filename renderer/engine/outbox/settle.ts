import type { PullResponse } from '../../../shared/sync/pull.ts'
import { after } from './after.ts'
import { type Pending, refused } from './pending.ts'

/** What an answer decided: acts that are over, and acts that stand differently now. */
export interface Settled {
  readonly done: readonly Pending[]
  readonly changed: readonly Pending[]
}

/**
 * What an answer of the hub makes of the acts. Only the last page of a pull speaks
 * of them: before it, an applied act's rows may not be here yet.
 *
 * An act thought to be applied of which the hub knows nothing was lost with a hub
 * restored from an older backup: it is offered again.
 */
export function settleOutcomes(
  acts: readonly Pending[],
  answer: Pick<PullResponse, 'outcomes' | 'more'>,
): Settled {
  if (answer.more) return { done: [], changed: [] }
  const byId = new Map(answer.outcomes.map(outcome => [outcome.id, outcome]))
  const done: Pending[] = []
  const changed: Pending[] = []
  for (const act of acts) {
    const outcome = byId.get(act.id)
    if (outcome?.status === 'applied') done.push(act)
    else if (outcome?.status === 'refused') {
      if (after(act, 'foundRefused') !== 'stays') changed.push(refused(act, outcome))
    } else if (after(act, 'foundUnknown') === 'queued') changed.push({ ...act, state: 'queued' })
  }
  return { done, changed }
}
