import { after } from './after.ts'
import { type Pending, pending } from './pending.ts'

export interface Reconciled {
  /** What the outbox holds from now on. */
  readonly acts: readonly Pending[]
  /** Acts that only the journal still had: to be written to the table. */
  readonly recovered: readonly Pending[]
  /** Acts that only the table had: to be appended to the journal. */
  readonly toJournal: readonly Pending[]
  /** Discarded or unreadable: the journal must not offer them again. */
  readonly toSettle: readonly string[]
  /** Records to delete from the table. */
  readonly toForget: readonly string[]
}

/**
 * Makes the two homes of the outbox agree, by command id.
 *
 * 1. An act in either home is kept, unless the person discarded it, or another took its place.
 * 2. An act that was being sent is queued again: the hub knows it by its id, so
 *    sending it twice does it once.
 */
export function reconcile(
  stored: readonly Pending[],
  journal: readonly { readonly id: string; readonly json: string }[],
): Reconciled {
  const discarded = new Set(stored.filter(act => act.state === 'discarded').map(act => act.id))
  const known = new Set(stored.map(act => act.id))
  const journalIds = new Set(journal.map(entry => entry.id))
  const onlyThere = journal
    .filter(entry => !known.has(entry.id))
    .flatMap(entry => readEntry(entry.json) ?? [])
  for (const { state, insteadOf } of [...stored, ...onlyThere])
    if (state !== 'discarded' && insteadOf !== undefined) discarded.add(insteadOf)
  const byId = new Map(stored.filter(act => !discarded.has(act.id)).map(act => [act.id, act]))
  const recovered = onlyThere
    .filter(act => !discarded.has(act.id))
    // The journal keeps an act as it was when it was done; it may have been sent since.
    .map(act => ({ ...act, mayBeDecided: true }))
  const acts = [...byId.values(), ...recovered].map(sendAgain)
  return {
    acts,
    recovered: recovered.map(sendAgain),
    toJournal: [...byId.values()].filter(act => !journalIds.has(act.id)),
    toSettle: [...discarded].filter(id => journalIds.has(id)),
    toForget: [...discarded],
  }
}

const sendAgain = (act: Pending): Pending =>
  after(act, 'restart') === 'queued' ? { ...act, state: 'queued', nextTryAt: null } : act

function readEntry(json: string): Pending | null {
  try {
    return pending.parse(JSON.parse(json))
  } catch {
    return null
  }
}
