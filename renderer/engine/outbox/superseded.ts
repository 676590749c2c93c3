import type { Pending } from './pending.ts'

/** Which draft an act writes, throws away, or makes of no use; null when it has to do with none. */
export const draftOf = (act: Pick<Pending, 'name' | 'args'>): string | null => {
  const args = act.args as { ticketId?: unknown; kind?: unknown }
  if (act.name === 'saveDraft' || act.name === 'discardDraft') {
    return `${String(args.ticketId)}.${String(args.kind)}`
  }
  if (act.name === 'sendReply') return `${String(args.ticketId)}.reply`
  if (act.name === 'writeNote') return `${String(args.ticketId)}.note`
  return null
}

/** Whether `old` is a saved draft of words that `act`, done after it, says anew or takes away. */
export const isPointlessAfter = (old: Pending, act: Pending): boolean =>
  old.name === 'saveDraft' &&
  old.id !== act.id &&
  old.order < act.order &&
  draftOf(old) === draftOf(act)

/**
 * Saved drafts that `act` makes pointless: the newest one counts. One that the hub may have decided
 * goes as well: what follows says the same at the hub, and it would come back after its reply.
 */
export function supersededDrafts(acts: readonly Pending[], act: Pending): readonly Pending[] {
  return acts.filter(old => old.state === 'queued' && isPointlessAfter(old, act))
}
