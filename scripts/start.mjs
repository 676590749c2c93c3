import { spawn } from 'node:child_process'
import { buildIfStale } from './build.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { launchArgs } from './runtime/launch-args.mjs'
import { forwardSignals } from './runtime/signals.mjs'
import { getRuntime } from './runtime.mjs'

/** `npm start -- <arguments>`: builds what is older than its sources, then opens the app. */
try {
  await buildIfStale()
  const runtime = await getRuntime()
  if (runtime.kind === 'trial') {
    console.log(
      'Running on an old Electron (25), good for trying. Packages are made with the current one.',
    )
  }
  const stopDisplay = await ensureDisplay()
  // Chromium tells of every system service it misses; on a bare machine that is a page of noise.
  const quiet = '--log-level=3'
  const args = [...launchArgs(), quiet, '.', ...process.argv.slice(2)]
  const app = spawn(runtime.executable, args, { stdio: 'inherit' })
  forwardSignals(app)
  app.on('exit', (code, signal) => {
    stopDisplay()
    process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1))
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
