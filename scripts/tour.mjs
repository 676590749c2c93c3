import { buildIfStale } from './build.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { getRuntime } from './runtime.mjs'
import { run } from './test/tally.mjs'

/**
 * `npm run tour`: one shift, played by itself in the real app. Leaves its pictures and
 * its log in docs/pictures. The same steps run without pictures in `npm test`.
 */
await buildIfStale()
await getRuntime()
await ensureDisplay()
await run('npx', ['playwright', 'test', '--project=electron', 'shift', '--reporter=line'], {
  TOUR: '1',
}).catch(() => {
  process.exitCode = 1
})
