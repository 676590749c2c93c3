import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { buildHub, isHubStale } from './build-hub.mjs'

/**
 * `npm run bench:hub`: commands per second, pulls with many devices, and a first copy, of a
 * real hub on a real PostgreSQL on this machine. Figures go to tests/bench/RESULTS.md.
 *
 * `--only commands|devices|contact`, `--runs 3`, `--seconds 10`, `--tickets 100000`,
 * `--dry` writes nothing.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    tickets: { type: 'string', default: '100000' },
    dry: { type: 'boolean', default: false },
  },
})
if (isHubStale()) await buildHub()
// Node 20 runs no TypeScript: Vite loads the bench.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { benchHub } = await vite.ssrLoadModule('/tests/bench/hub/main.ts')
await benchHub({
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  tickets: Number(values.tickets),
  only: values.only,
  // A part alone would leave the other lines out.
  write: !values.dry && values.only === undefined,
})
process.exit()
