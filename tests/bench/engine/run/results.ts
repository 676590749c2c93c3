import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { goalsOf } from './goals.ts'
import { ROWS } from './jobs-in-words.ts'
import { MISSED } from './missed.ts'
import { ENGINES } from './plan.ts'
import type { Figure, Record } from './record.ts'
import { median } from './stats.ts'
import { UNFAIR } from './unfair.ts'

const FILE = 'tests/bench/RESULTS.md'
/** Other benches write their own part into the same file, between their own marks. */
const BEGIN = '<!-- engine: written by npm run bench -->'
const END = '<!-- end of engine -->'

const MEMORY_FIRST = ['tinybase', 'replicache']

/** Writes this bench's part of RESULTS.md and leaves every other part as it is. */
export function writeResults(record: Record): void {
  const part = `${BEGIN}\n${textOf(record)}\n${END}`
  const known = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '# Results of the benches\n'
  const [before, rest] = known.split(BEGIN)
  const after = rest?.split(END)[1]
  const text =
    after === undefined ? `${known.trimEnd()}\n\n${part}\n` : `${before ?? ''}${part}${after}`
  writeFileSync(FILE, text)
}

function textOf(record: Record): string {
  return [
    '## The engine beside its peers',
    aboutRun(record),
    ...ROWS.map(row => tableOf(row, record)),
    failuresOf(record),
    '### What is not fair about it',
    UNFAIR.map(one => `- ${one}`).join('\n'),
  ].join('\n\n')
}

function aboutRun({ plan, versions, began, commit }: Record): string {
  const cpu = cpus()
  const packages = JSON.parse(readFileSync('tests/bench/engine/package.json', 'utf8')) as {
    dependencies: object
  }
  const peers = Object.entries(packages.dependencies).map(([name, version]) => `${name} ${version}`)
  const gb = Math.round(totalmem() / 1024 ** 3)
  return [
    `${began.toISOString().slice(0, 16)} UTC; ${cpu.length} × ${cpu[0]?.model ?? 'unknown'}, ${gb} GB, ${platform()} ${release()} ${arch()}; Node ${process.version}; commit ${commit}.`,
    `Browsers: ${[...versions].map(([name, version]) => `${name} (${version})`).join(', ')}.`,
    `Peers: ${peers.join(', ')}.`,
    plan.adds
      ? 'Put together from several calls with different limits (the commit is that of the newest): compare within a browser and size, and see n. Seven runs are what this bench is meant for; fewer are a first look.'
      : `Up to ${plan.runs} runs; an engine that had used ${plan.patience} s at a size began no further one: n says how many it had.`,
    'Each cell: median (smallest to largest, n). ~~Struck out~~: other rows than the reference.',
  ].join('\n')
}

/** One table for each figure: engines down, browsers and sizes across. */
function tableOf(row: (typeof ROWS)[number], record: Record): string {
  const parts = [`### ${row.title}`, `Goal: ${row.goal}`]
  for (const { metric, words, unit } of row.metrics) {
    const figures = record.figures.filter(one => one.metric === metric && one.values.length > 0)
    if (figures.length === 0) continue
    const columns = [...new Set(figures.toSorted(bySize).map(columnOf))]
    const lines = rankedEngines(figures).map(engine => {
      const cells = columns.map(column => {
        const found = figures.find(one => one.engine === engine && columnOf(one) === column)
        return found === undefined ? '' : cellOf(found)
      })
      return `| ${engine}${MEMORY_FIRST.includes(engine) ? ' (memory first)' : ''} | ${cells.join(' | ')} |`
    })
    parts.push(
      [
        `| ${words}, ${unit} | ${columns.join(' | ')} |`,
        `| --- | ${columns.map(() => '--- |').join(' ')}`,
        ...lines,
      ].join('\n'),
    )
    const spoiled = figures.filter(one => one.void !== null)
    for (const { engine, size, runtime, void: why } of spoiled) {
      parts.push(`Void: ${engine}, ${runtime}, ${size}: ${why}`)
    }
  }
  // All that were ever measured here, also in the runs that this one was added to.
  const measured = ENGINES.filter(engine => record.figures.some(one => one.engine === engine))
  const notOffered = measured.filter(
    engine =>
      !record.figures.some(
        one => one.engine === engine && row.metrics.some(m => m.metric === one.metric),
      ),
  )
  if (notOffered.length > 0 && notOffered.length < measured.length) {
    parts.push(`Not offered or not reached: ${notOffered.join(', ')}.`)
  }
  const goals = goalsOf(row.id, record.figures)
  if (goals.length > 0) parts.push(goals.join('\n'))
  const missed = MISSED[row.id]
  if (missed !== undefined) parts.push(missed)
  return parts.join('\n\n')
}

const bySize = (a: Figure, b: Figure): number =>
  a.runtime.localeCompare(b.runtime) || a.size - b.size

const columnOf = ({ runtime, size }: Figure): string => `${runtime} ${size.toLocaleString('en')}`

/** Durable-before-resolve first, then what is memory-first. */
const rankedEngines = (figures: readonly Figure[]): string[] => {
  const there = ENGINES.filter(engine => figures.some(one => one.engine === engine))
  return [
    ...there.filter(engine => !MEMORY_FIRST.includes(engine)),
    ...there.filter(engine => MEMORY_FIRST.includes(engine)),
  ]
}

function cellOf({ values, void: why }: Figure): string {
  const [middle, low, high] = [median(values), Math.min(...values), Math.max(...values)].map(words)
  const text = `${middle} (${low} to ${high}, ${values.length})`
  return why === null ? text : `~~${text}~~`
}

const words = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1)

function failuresOf({ failures }: Record): string {
  if (failures.length === 0) return ''
  const lines = failures.map(({ engine, runtime, size, why }) => {
    const first = why.split('\n')[0] ?? ''
    return `- ${engine}, ${runtime}, ${size.toLocaleString('en')}: ${first}`
  })
  return `### What did not run\n\n${lines.join('\n')}`
}
