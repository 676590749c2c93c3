import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loader } from './build/load-typescript.mjs'
import { buildIfStale } from './build.mjs'
import { ownTemporaryFolder } from './temporary-folder.mjs'

/**
 * `npm run prove`: one line for each promise of the desk, with its figure.
 *
 * `--full` runs the full counts (hours), `--only R4` one promise, `--only R13 --full --part 2/10`
 * the second of ten parts of one that is long, and `--seed 7 [--steps 20] [--only R6]` plays one
 * world of the simulator again, step by step.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    part: { type: 'string' },
    seed: { type: 'string' },
    steps: { type: 'string' },
  },
})

ownTemporaryFolder()
const load = await loader()

if (values.part !== undefined && values.only === undefined)
  throw new Error('--part belongs to --only: say which promise')
if (values.seed !== undefined) await replaySeed(Number(values.seed))
else if (values.only !== undefined) await proveOne(values.only)
else await proveAll()
// What a killed world left waiting must not keep this process.
process.exit()

/** @param {number} seed */
async function replaySeed(seed) {
  const { replay } = await load('/tests/sync/prove/replay.ts')
  const faults = await replay(
    seed,
    values.steps === undefined ? undefined : Number(values.steps),
    values.only,
  )
  console.log(faults.length === 0 ? `seed ${seed} holds` : faults.join('\n'))
  process.exitCode = faults.length === 0 ? 0 : 1
}

/**
 * Each promise in a process of its own: a world that breaks takes no other with it. Two at a
 * time, told in their order.
 */
async function proveAll() {
  await buildIfStale()
  const { PROMISES } = await load('/tests/sync/prove/promises.ts')
  /** @type {string[]} */
  const ids = PROMISES.map((/** @type {{ id: string }} */ one) => one.id)
  const waiting = [...ids]
  /** @type {Map<string, { text: string, isBroken: boolean }>} */
  const done = new Map()
  let told = 0
  async function lane() {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      done.set(id, await proveApart(id))
      for (let next = done.get(ids[told] ?? ''); next; next = done.get(ids[told] ?? '')) {
        process.stdout.write(next.text)
        told += 1
      }
    }
  }
  await Promise.all([lane(), lane()])
  const broken = [...done.values()].filter(one => one.isBroken).length
  console.log(broken === 0 ? 'Every promise holds.' : `${broken} broken.`)
  process.exitCode = broken === 0 ? 0 : 1
}

/**
 * @param {string} id
 * @returns {Promise<{ text: string, isBroken: boolean }>}
 */
function proveApart(id) {
  const args = ['--only', id, ...(values.full ? ['--full'] : [])]
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', chunk => (text += chunk))
  return new Promise(resolve =>
    child.once('close', code => resolve({ text, isBroken: code !== 0 })),
  )
}

/** @param {string} wanted */
async function proveOne(wanted) {
  const { PROMISES } = await load('/tests/sync/prove/promises.ts')
  const promise = PROMISES.find((/** @type {{ id: string }} */ one) => one.id === wanted)
  if (promise === undefined) throw new Error(`there is no promise ${wanted}`)
  const { id, words, prove, hasParts } = promise
  if (values.part !== undefined && !hasParts) throw new Error(`${wanted} is not run in parts`)
  // Those in parts play in this process; the others use the app or the hub as they are built.
  if (!hasParts) await buildIfStale()
  const label = `${id.padEnd(4)}${words}`
  const began = Date.now()
  const { figure, faults } = await prove(values.full, partOf(values.part))
  const seconds = Math.round((Date.now() - began) / 1_000)
  console.log(`${label}: ${faults.length === 0 ? figure : 'BROKEN'} (${seconds} s)`)
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

/**
 * @param {string | undefined} text as `2/10`
 * @returns {{ number: number, of: number }}
 */
function partOf(text) {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text ?? '1/1') ?? []
  const part = { number: Number(number), of: Number(of) }
  if (!(part.number >= 1 && part.number <= part.of)) throw new Error(`--part ${text}: say 2/10`)
  return part
}
