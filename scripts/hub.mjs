import { spawn } from 'node:child_process'
import { buildHub, isHubStale } from './build-hub.mjs'
import { forwardSignals } from './runtime/signals.mjs'

/** `npm run hub -- <arguments>`: the hub on plain Node, built first when its sources changed. */
if (isHubStale()) await buildHub()
const hub = spawn(process.execPath, ['out/hub/hub.cjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
forwardSignals(hub)
hub.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)))
