import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { loader } from './build/load-typescript.mjs'
import { run } from './test/tally.mjs'

/**
 * `npm run bench`: the engine beside its peers; figures go to tests/bench/RESULTS.md.
 *
 * `--quick` 10,000 tickets, 3 runs, one browser; `--only B1,B2`; `--engines ours,raw-pages`;
 * `--sizes 10000`; `--runs 7`; `--runtimes chromium`; `--patience 150`, the seconds an engine may use
 * at a size; `--write` keeps the figures of a run that was not a whole one (else it is a look), `--add`
 * also what calls before measured and this one does not, `--report` writes the file anew from them.
 *
 * `--page-rows 64,128,256,512,1024` measures our engine alone, with pages of so many rows.
 */
const FOLDER = 'tests/bench/engine'
/** One for each call: two benches at a time do not build over one another. */
const PAGE = join(process.cwd(), `.cache/bench/page-${process.pid}`)

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    engines: { type: 'string' },
    sizes: { type: 'string' },
    runs: { type: 'string' },
    runtimes: { type: 'string' },
    patience: { type: 'string' },
    'page-rows': { type: 'string' },
    write: { type: 'boolean', default: false },
    add: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
})

if (!arePeersInstalled()) {
  console.log('Installing the peers (once) ...')
  await run('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--loglevel=error'])
}
// The root's `tsc` leaves the peers out: their types are here only now.
await run('npx', ['tsc', '-p', FOLDER])

const pageRows = values['page-rows']?.split(',').map(Number) ?? []
if (pageRows.length === 0) await buildPage(PAGE, null)
for (const rows of pageRows) await buildPage(join(PAGE, `rows-${rows}`), rows)

const load = await loader()
const { bench } = await load(`/${FOLDER}/run/main.ts`)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(1))
}
try {
  await bench({ ...values, pageRows }, PAGE)
} finally {
  rmSync(PAGE, { recursive: true, force: true })
}
process.exit()

/** Whether what lies in the peers' folder is what their lock file says. */
function arePeersInstalled() {
  const installed = join(FOLDER, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(join(FOLDER, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.keys(there).every(name => there[name].version === wanted[name]?.version)
}

/**
 * @param {string} outDir
 * @param {number | null} rows in a page of the engine's, to find out which number is best
 */
async function buildPage(outDir, rows) {
  await build({
    configFile: false,
    root: join(FOLDER, 'page'),
    base: './',
    logLevel: 'error',
    plugins: rows === null ? [] : [withPageRows(rows)],
    worker: { format: 'es', plugins: () => (rows === null ? [] : [withPageRows(rows)]) },
    build: { target: 'chrome114', outDir, emptyOutDir: true },
  })
}

/**
 * @param {number} rows
 * @returns {import('vite').Plugin}
 */
function withPageRows(rows) {
  return {
    name: 'page-rows',
    transform(code, id) {
      if (!id.endsWith('renderer/engine/storage/page-sizes.ts')) return undefined
      const changed = code.replace(/\brows: \d+/, `rows: ${rows}`)
      if (!changed.includes(`rows: ${rows}`)) throw new Error('page-sizes.ts has no rows')
      return { code: changed, map: null }
    },
  }
}
