import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEEP, questions } from '../data/filters.ts'
import { idsIn } from '../data/queue.ts'
import type { Jobs } from '../page/messages.ts'
import { acts, push } from './acts.ts'
import { type Browser, startBrowser } from './browser.ts'
import { playKill } from './kill.ts'
import { memoryOf } from './memory.ts'
import { pulls, rewrites } from './pulls.ts'
import { p95 } from './stats.ts'
import { address, check, job, type Round, within } from './step.ts'

const LOOK_MS = 2_500

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

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
    if (round.jobs.includes('rewrite')) await rewrites(round, browser)
    if (round.jobs.includes('B8')) await memory(round, browser)
    if (round.jobs.includes('B3')) await pages(round, browser)
    const offers = await job(browser, 'offers', null)
    const offered = offers.replays ? [...offers.jobs, 'replays'] : offers.jobs
    if (round.jobs.includes('B5') && offered.includes('act')) await acts(round, browser, offered)
    if (round.jobs.includes('B6') && offered.includes('pushAll')) {
      await push(round, browser)
      // What the hub made of the acts still comes in: it is no part of the pulls.
      await pause(LOOK_MS)
    }
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

async function firstSync(round: Round, browser: Browser) {
  await browser.page.go(address(round))
  const offers = await job(browser, 'offers', null)
  const { ms, flushedMs } = await job(browser, 'load', null)
  round.note('B1', ms)
  // Somebody looks at the queue for a moment, as before any restart.
  await job(browser, 'pages', [{ view: 'team', filter: {}, from: 0 }])
  await pause(LOOK_MS)
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

async function pages(round: Round, browser: Browser): Promise<void> {
  const asked = questions(round.hub.tickets())
  for (const [metric, deep] of [
    ['B3 page 1', false],
    ['B3 page 200', true],
  ] as const) {
    const queries = asked.map(({ view, filter, ids, skip }) => ({
      view,
      filter,
      // Page 200, or the last whole page of a list that is shorter.
      from: deep ? Math.max(0, Math.min(DEEP, ids.length - 50) - skip) : skip,
    }))
    const { ms, ids } = await job(browser, 'pages', queries)
    round.note(metric, p95(ms))
    ids.forEach((found, n) => {
      const from = queries[n]?.from ?? 0
      check(round, metric, found, asked[n]?.ids.slice(from, from + 50) ?? [])
    })
  }
}

async function memory(round: Round, browser: Browser): Promise<void> {
  const { heapMb, pageProcessMb, wholeMb } = await memoryOf(browser)
  round.note('B8 heap', heapMb)
  round.note('B8 page process', pageProcessMb)
  round.note('B8 all processes', wholeMb)
}
