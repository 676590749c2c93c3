import { parseArgs } from 'node:util'
import { loader } from './build/load-typescript.mjs'
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
const load = await loader()
const { benchHub } = await load('/tests/bench/hub/main.ts')
await benchHub({
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  tickets: Number(values.tickets),
  only: values.only,
  // A part alone would leave the other lines out.
  write: !values.dry && values.only === undefined,
})
process.exit()
