import { holdsUp, waitsFor } from './order.ts'
import type { Pending } from './pending.ts'

/** A push ends before it is larger than this, if it has an act: what stands before a hub may take no more. */
const PUSH_BYTES = 500_000
const utf8 = new TextEncoder()
const bytesOf = ({ args }: Pending): number => utf8.encode(JSON.stringify(args)).length

/**
 * Which acts go into the next push, in order. An act waits while an earlier one on
 * the same thing has not been decided; acts on other things never wait for it. A
 * held or refused act blocks nothing: the hub judges what follows by the truth.
 */
export function chooseForPush(
  acts: readonly Pending[],
  now: number,
  limit: number,
): readonly Pending[] {
  const blocked = new Set<string>()
  const chosen: Pending[] = []
  let bytes = 0
  for (const act of acts) {
    if (chosen.length === limit) break
    const isFree = !waitsFor(act).some(thing => blocked.has(thing))
    if (act.state === 'queued' && isFree && mayTryAt(act, now)) {
      bytes += bytesOf(act)
      if (bytes > PUSH_BYTES && chosen.length > 0) break
      chosen.push(act)
    } else if (act.state === 'undoable' || act.state === 'queued') {
      for (const thing of holdsUp(act)) blocked.add(thing)
    }
  }
  return chosen
}

/**
 * Whether an act's undo time is over. A clock that was set back to before the act was
 * done would keep it here for as long; it says nothing, so the act leaves.
 */
export const mayLeaveAt = (act: Pending, now: number): boolean =>
  (act.leavesAt ?? 0) <= now || now < act.doneAt

/** No try is due later than the longest wait: if it seems to be, the clock was set back. */
const mayTryAt = (act: Pending, now: number): boolean =>
  (act.nextTryAt ?? 0) <= now || (act.nextTryAt ?? 0) > now + LONGEST_WAIT_MS

/**
 * When the next act becomes ready by itself: its undo time ends, or its next try is
 * due. Acts that wait for an earlier one are not asked.
 */
export function nextReadyAt(acts: readonly Pending[]): number | null {
  const blocked = new Set<string>()
  let next: number | null = null
  for (const act of acts) {
    if (act.state !== 'undoable' && act.state !== 'queued') continue
    const isFree = !waitsFor(act).some(thing => blocked.has(thing))
    const at = act.state === 'undoable' ? act.leavesAt : act.nextTryAt
    if (isFree && at !== null && (next === null || at < next)) next = at
    for (const thing of holdsUp(act)) blocked.add(thing)
  }
  return next
}

/** When the next undo time ends. */
export function nextLeavesAt(acts: readonly Pending[]): number | null {
  return nextReadyAt(acts.filter(act => act.state === 'undoable'))
}

/** One answer lost on a good line costs no more than a blink. */
const FIRST_WAIT_MS = 400
const LONGEST_WAIT_MS = 60_000

/** How long to wait before the next try: doubling, spread, never longer than a minute. */
export function backOff(tries: number, random: number, longest = LONGEST_WAIT_MS): number {
  const full = Math.min(longest, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 10))
  return full / 2 + (full / 2) * random
}
