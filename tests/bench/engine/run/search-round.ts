import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KINDS, NEW_WORD, type QueryKind, questions, searchText } from '../data/search.ts'
import { textOf } from '../data/tickets.ts'
import { type Browser, startBrowser } from './browser.ts'
import { memoryOf } from './memory.ts'
import { p95 } from './stats.ts'
import { address, check, job, type Round, within } from './step.ts'

const QUESTIONS = 50

/** For each kind of question what is to be found, in order: computed once for a size. */
export type Answers = ReadonlyMap<QueryKind, readonly (readonly string[])[]>

export function answersOf(
  tickets: number,
  find: (question: string, count: number) => readonly string[],
): Answers {
  return new Map(
    KINDS.map(kind => [kind, questions(kind, QUESTIONS, tickets).map(one => find(one, 50))]),
  )
}

/** One engine once, on tickets that have a message each. */
export async function playSearchRound(round: Round, answers: Answers): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'))
  let browser: Browser | null = null
  try {
    round.hub.reset()
    await round.server.freshJournal()
    browser = await startBrowser(round.runtime, profile)
    await browser.page.go(`${address(round)}&search=1`)
    const offers = await job(browser, 'offers', null)
    if (!offers.jobs.includes('search')) return round.leave()
    const { ms } = await job(browser, 'load', null)
    round.note('B4 first sync with messages', ms)
    await browser.close()
    browser = await startBrowser(round.runtime, profile)
    await browser.page.go(`${address(round)}&search=1#open`)
    await within('open', browser.page.run('opened'))
    const texts = round.hub.tickets().map((one, n) => searchText(one, textOf(n)))
    round.note('B4 text', Buffer.byteLength(texts.join('')) / 1024 ** 2)
    for (const kind of KINDS) {
      const asked = questions(kind, QUESTIONS, round.size)
      const found = await job(browser, 'search', asked)
      round.note(`B4 ${kind}`, p95(found.ms))
      found.ids.forEach((ids, n) => check(round, `B4 ${kind}`, ids, answers.get(kind)?.[n] ?? []))
    }
    // Now everything that a search reads is in memory.
    round.note('B4 heap', (await memoryOf(browser)).heapMb)
    if (offers.jobs.includes('pull')) {
      const ticket = round.hub.tickets()[4_242]
      if (ticket === undefined) return
      round.hub.stage([{ ...ticket, subject: `Changed ${NEW_WORD}` }])
      const changed = await job(browser, 'findChange', { word: NEW_WORD })
      round.note('B4 changed ticket found', changed.ms)
    }
  } finally {
    await browser?.kill()
    rmSync(profile, { recursive: true, force: true })
  }
}
