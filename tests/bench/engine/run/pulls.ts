import { changedAtHub } from '../data/acts.ts'
import { idsIn } from '../data/queue.ts'
import type { Browser } from './browser.ts'
import { median } from './stats.ts'
import { job, normalIds, type Round } from './step.ts'

/** B7: a thousand changes, with acts of our own waiting on top. */
export async function pulls(
  round: Round,
  browser: Browser,
  offered: readonly string[],
): Promise<void> {
  const { hub } = round
  const sorted = idsIn('team', hub.tickets())
  const top = sorted[0] ?? ''
  let waiting = 0
  for (const [n, pending] of [0, 10, 100].entries()) {
    if (pending > 0 && !offered.includes('replays')) continue
    const all = hub.tickets()
    if (pending > 0) {
      hub.mood = 'undecided'
      // Ten are waiting from the step before.
      const ids = normalIds(hub).slice(waiting, pending)
      waiting = pending
      await job(browser, 'queueActs', { ids, priority: 'high' })
    } else hub.mood = 'open'
    const changed = all
      .filter(
        one => one.id === top || Number(one.id.slice(1)) % Math.floor(all.length / 1_000) === 1,
      )
      .slice(0, 1_000)
    hub.stage(changed.map(one => changedAtHub(one, n)))
    const { ms, longestTask } = await job(browser, 'pull', {
      view: 'team',
      id: top,
      snippet: `changed ${n}`,
    })
    round.note(`B7 ${pending} pending`, ms)
    round.note(`B7 ${pending} longest task`, longestTask)
  }
}

/** One ticket changes at the hub: until its page is written anew and an open view shows it. */
export async function rewrites(round: Round, browser: Browser): Promise<void> {
  const { hub } = round
  hub.mood = 'open'
  const top = idsIn('team', hub.tickets())[0] ?? ''
  const times: number[] = []
  for (let n = 0; n < 20; n += 1) {
    hub.stage(
      hub
        .tickets()
        .filter(one => one.id === top)
        .map(one => ({ ...one, snippet: `rewritten ${n}` })),
    )
    const asked = { view: 'team', id: top, snippet: `rewritten ${n}` } as const
    times.push((await job(browser, 'pull', asked)).ms)
  }
  round.note('one row changed', median(times))
}
