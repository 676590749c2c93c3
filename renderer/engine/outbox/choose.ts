import { type Pending, thingOf } from './pending.ts'

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
  for (const act of acts) {
    if (chosen.length === limit) break
    const thing = thingOf(act)
    if (act.state === 'queued' && !blocked.has(thing) && (act.nextTryAt ?? 0) <= now) {
      chosen.push(act)
    } else if (act.state === 'undoable' || act.state === 'queued') {
      blocked.add(thing)
    }
  }
  return chosen
}

/** When the next act becomes ready by itself: its undo time ends, or its next try is due. */
export function nextReadyAt(acts: readonly Pending[]): number | null {
  const times = acts.flatMap(act => {
    if (act.state === 'undoable' && act.leavesAt !== null) return [act.leavesAt]
    if (act.state === 'queued' && act.nextTryAt !== null) return [act.nextTryAt]
    return []
  })
  return times.length === 0 ? null : Math.min(...times)
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/** How long to wait before the next try: doubling, spread, never longer than a minute. */
export function backOff(tries: number, random: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10))
  return full / 2 + (full / 2) * random
}
