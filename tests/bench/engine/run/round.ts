import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changedAtHub } from '../data/acts.ts'
import { seededDice } from '../data/dice.ts'
import { idsIn, VIEWS, type View } from '../data/queue.ts'
import type { JobName, Jobs, PageQuery } from '../page/messages.ts'
import { type Browser, type Runtime, startBrowser } from './browser.ts'
import type { Hub } from './hub.ts'
import { playKill } from './kill.ts'
import { memoryOf } from './memory.ts'
import type { BenchServer } from './server.ts'
import { median, p95 } from './stats.ts'

export interface Round {
  readonly engine: string
  readonly runtime: Runtime
  readonly size: number
  readonly jobs: readonly string[]
  readonly hub: Hub
  readonly server: BenchServer
  /** Takes one figure, milliseconds or megabytes. */
  note(metric: string, value: number): void
  /** Other rows than the reference: the figures of this metric are void. */
  spoil(metric: string, why: string): void
}

const STEP_LIMIT_MS = 240_000
const LOOK_MS = 2_500

/** One engine once: an empty profile, the first sync, a restart, and then each job. */
export async function playRound(round: Round): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'))
  let browser: Browser | null = null
  try {
    round.hub.reset()
    await round.server.freshJournal()
    browser = await startBrowser(round.runtime, profile)
    const { kind } = await firstSync(round, browser)
    // What says that it is on the disk must be there after a kill; the others may close first.
    if (kind === 'durable') await browser.kill()
    else await browser.close()
    browser = await startBrowser(round.runtime, profile)
    round.hub.mood = 'away'
    await coldOpen(round, browser)
    if (round.jobs.includes('B8')) await memory(round, browser)
    if (round.jobs.includes('B3')) await pages(round, browser)
    const offers = await job(browser, 'offers', null)
    const offered = offers.replays ? [...offers.jobs, 'replays'] : offers.jobs
    if (round.jobs.includes('B5') && offered.includes('act')) await acts(round, browser, offered)
    if (round.jobs.includes('B6') && offered.includes('pushAll')) await push(round, browser)
    if (round.jobs.includes('B7') && offered.includes('pull') && offered.includes('watch'))
      await pulls(round, browser, offered)
    if (round.jobs.includes('kill') && offered.includes('act') && offered.includes('watch')) {
      for (const seconds of kind === 'durable' ? [0] : [0, 2]) {
        browser = await playKill(round, browser, profile, seconds)
      }
    }
  } finally {
    await browser?.kill()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Has one job done in the page. */
export function job<N extends JobName>(
  browser: Browser,
  name: N,
  params: Jobs[N]['params'],
): Promise<Jobs[N]['result']> {
  const call = `bench(${JSON.stringify(name)}, ${JSON.stringify(params)})`
  return within(name, browser.page.run<Jobs[N]['result']>(call))
}

export async function within<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done in 240 s`)), STEP_LIMIT_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export const address = ({ engine, size, server }: Round): string =>
  `${server.origin}/?engine=${engine}&tickets=${size}&key=${encodeURIComponent(server.pageKey)}`

async function firstSync(round: Round, browser: Browser) {
  await browser.page.go(address(round))
  const offers = await job(browser, 'offers', null)
  const { ms, flushedMs } = await job(browser, 'load', null)
  round.note('B1', ms)
  // Somebody looks at the queue for a moment, as before any restart.
  await job(browser, 'pages', [{ view: 'team', from: 0 }])
  await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  if (flushedMs !== null) round.note('B1 on disk', flushedMs)
  return offers
}

async function coldOpen(round: Round, browser: Browser): Promise<void> {
  await browser.page.go(`${address(round)}#open`)
  const opened = await within('open', browser.page.run<Jobs['open']['result']>('opened'))
  round.note('B2 screen', opened.screenMs)
  round.note('B2 whole', opened.wholeMs)
  check(round, 'B2 screen', opened.first, idsIn('team', round.hub.tickets()).slice(0, 50))
  check(round, 'B2 whole', opened.last, idsIn('all', round.hub.tickets()).slice(-50))
}

/** Ids in their order, or the row is void. */
export function check(
  round: Round,
  metric: string,
  found: readonly string[],
  wanted: readonly string[],
): void {
  if (found.length === wanted.length && found.every((id, n) => id === wanted[n])) return
  const at = wanted.findIndex((id, n) => id !== found[n])
  round.spoil(
    metric,
    `${found.length} rows for ${wanted.length}, first other at ${at}: ${found[at]} for ${wanted[at]}`,
  )
}

const FILTERS = 200
const DEEP = 199 * 50

async function pages(round: Round, browser: Browser): Promise<void> {
  const dice = seededDice(4_711)
  const lists = new Map(VIEWS.map(view => [view, idsIn(view, round.hub.tickets())]))
  const countOf = (view: View) => lists.get(view)?.length ?? 0
  const views = Array.from({ length: FILTERS }, () => dice.pick(VIEWS))
  // Begun at a row that differs from question to question, as a list that is scrolled does:
  // the same question again would measure a cache.
  const first: PageQuery[] = views.map(view => ({ view, from: dice.under(50) }))
  // Page 200, or the last whole page of a view that is shorter.
  const deep: PageQuery[] = views.map(view => ({
    view,
    from: Math.max(0, Math.min(DEEP, countOf(view) - 50) - dice.under(50)),
  }))
  for (const [metric, queries] of [
    ['B3 page 1', first],
    ['B3 page 200', deep],
  ] as const) {
    const { ms, ids } = await job(browser, 'pages', queries)
    round.note(metric, p95(ms))
    ids.forEach((found, n) => {
      const { view, from } = queries[n] ?? { view: 'all', from: 0 }
      check(round, metric, found, lists.get(view)?.slice(from, from + 50) ?? [])
    })
  }
}

async function acts(round: Round, browser: Browser, offered: readonly string[]): Promise<void> {
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

/** An act must change something: some engines do not send what is as it was. */
const normalIds = (hub: Hub): string[] =>
  hub
    .tickets()
    .filter(one => one.priority === 'normal')
    .map(one => one.id)

async function push(round: Round, browser: Browser): Promise<void> {
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

async function pulls(round: Round, browser: Browser, offered: readonly string[]): Promise<void> {
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

async function memory(round: Round, browser: Browser): Promise<void> {
  const { heapMb, pageProcessMb, wholeMb } = await memoryOf(browser)
  round.note('B8 heap', heapMb)
  round.note('B8 page process', pageProcessMb)
  round.note('B8 all processes', wholeMb)
}
