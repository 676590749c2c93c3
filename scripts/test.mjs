import { rmSync } from 'node:fs'
import { buildIfStale } from './build.mjs'
import { ensureChromium } from './runtime/chromium.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { getRuntime } from './runtime.mjs'
import { ownTemporaryFolder } from './temporary-folder.mjs'
import { readPlaywright, readVitest } from './test/reports.mjs'
import { check, run, startTally } from './test/tally.mjs'

/**
 * `npm test`: everything a fresh machine needs is fetched, everything is built, and every
 * check runs even when an earlier one failed. The last line is the result alone.
 */
const REPORTS = 'test-results/reports'
const tally = startTally()
ownTemporaryFolder()
rmSync(REPORTS, { recursive: true, force: true })

await check(tally, 'types', () => run('npx', ['tsc', '-b']))
await check(tally, 'lint', () => run('npx', ['oxlint', '--type-aware']))
await check(tally, 'format', () => run('npx', ['biome', 'check']))
await check(tally, 'nothing that nobody uses', () => run('npx', ['knip']))
await check(tally, 'build, and nothing in it too new for the oldest runtime', buildIfStale)

const unit = `${REPORTS}/vitest.json`
await run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`])
  .catch(() => tally.note('vitest ended with an error'))
  .then(() => tally.add('vitest', readVitest(unit)))

await check(tally, 'a runtime and a display', async () => {
  await getRuntime()
  await ensureDisplay()
})
// Side by side, as most of each is waiting for a window: two cores are enough for two.
await Promise.all([
  playwright('electron'),
  ...(ensureChromium() === null ? [] : [playwright('chromium')]),
])

tally.print()

/** @param {'electron' | 'chromium'} project */
async function playwright(project) {
  const report = `${REPORTS}/${project}.json`
  await run(
    'npx',
    [
      'playwright',
      'test',
      `--project=${project}`,
      // Each empties its own before it begins.
      `--output=test-results/${project}`,
      '--reporter=list,json',
      '--pass-with-no-tests',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  )
    .catch(() => tally.note(`playwright (${project}) ended with an error`))
    .then(() => tally.add(project, readPlaywright(report)))
}
