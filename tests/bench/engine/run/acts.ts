import type { Browser } from './browser.ts'
import { median, p95 } from './stats.ts'
import { job, normalIds, type Round } from './step.ts'

/** B5: one act after the other, each awaited. */
export async function acts(
  round: Round,
  browser: Browser,
  offered: readonly string[],
): Promise<void> {
  const { durable, visible } = await job(browser, 'acts', { count: 60 })
  if (durable.length === 0) return
  round.note('B5 durable', median(durable))
  round.note('B5 durable p95', p95(durable))
  if (offered.includes('flushed')) {
    const flushed = await job(browser, 'flushedAct', null)
    round.note('B5 on disk', flushed.ms)
  }
  if (!offered.includes('watch')) return
  round.note('B5 visible', median(visible))
  round.note('B5 visible p95', p95(visible))
  if (visible.length < durable.length) round.spoil('B5 visible', 'an act was not shown within 2 s')
}

const PUSHED = 1_000

/** B6: acts queued while the hub was away, then all at once. */
export async function push(round: Round, browser: Browser): Promise<void> {
  const { hub } = round
  hub.mood = 'open'
  const before = (await job(browser, 'pushAll', null)).refused
  hub.mood = 'away'
  hub.forgetEffects()
  const ids = normalIds(hub).slice(0, PUSHED)
  const queued = await job(browser, 'queueActs', { ids, priority: 'urgent' })
  round.note('B6 queue 1,000', queued.ms)
  hub.mood = 'open'
  hub.losesAnswers = true
  const { ms, refused: after } = await job(browser, 'pushAll', null)
  hub.losesAnswers = false
  round.note('B6', ms)
  const times = [...hub.effects().values()]
  const twice = times.filter(one => one !== 1).length
  const decided = times.length + hub.refusals()
  if (decided !== PUSHED || twice > 0) {
    round.spoil('B6', `${decided} of ${PUSHED} decided, ${twice} took effect more than once`)
  }
  // Some do not tell which were refused: their rows go back and that is all.
  if (after !== null && after - (before ?? 0) !== hub.refusals()) {
    round.spoil('B6', `told of ${after - (before ?? 0)} refusals of ${hub.refusals()}`)
  }
}
