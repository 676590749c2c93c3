import { buildIfStale } from './build.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { getRuntime } from './runtime.mjs'
import { run } from './test/tally.mjs'

/**
 * `npm run bench:ui`: how long the queue takes to move with 10,000 tickets, and how
 * long from navigation to first paint. Medians, printed beside their budgets.
 */
await buildIfStale()
await getRuntime()
await ensureDisplay()
await run('npx', ['playwright', 'test', '--project=bench', '--reporter=line']).catch(() => {
  process.exitCode = 1
})
