import { type Browser, startBrowser } from './browser.ts'
import { address, job, type Round } from './step.ts'

const ACTS = 20

/**
 * Acts, each acknowledged, and then the plug: how many of them are still known. Counts in
 * tickets whose priority is what it was before.
 */
export async function playKill(
  round: Round,
  browser: Browser,
  profile: string,
  afterS: number,
): Promise<Browser> {
  const { hub } = round
  hub.mood = 'away'
  const normal = hub.tickets().filter(one => one.priority === 'normal')
  // Others than those of an earlier kill.
  const ids = normal.slice(-ACTS * (1 + afterS), normal.length - ACTS * afterS).map(one => one.id)
  await job(browser, 'queueActs', { ids, priority: 'urgent' })
  await new Promise(resolve => setTimeout(resolve, afterS * 1_000))
  await browser.kill()
  const again = await startBrowser(round.runtime, profile)
  await again.page.go(`${address(round)}#open`)
  await again.page.run('opened')
  const priorities = await job(again, 'priorities', ids)
  const kept = priorities.filter(one => one === 'urgent').length
  round.note(`kill after ${afterS} s`, ACTS - kept)
  return again
}
