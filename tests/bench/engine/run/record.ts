import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plan } from './plan.ts'
import { median } from './stats.ts'

export interface Row {
  readonly runtime: string
  readonly size: number
  readonly engine: string
}
export interface Figure extends Row {
  readonly metric: string
  readonly values: number[]
  /** Why these figures do not count. */
  void: string | null
}

const RAW = '.cache/bench/figures.json'
/** A look, or an experiment on pages, is no part of the results and takes nothing from them. */
const RAW_LOOK = '.cache/bench/look.json'

/** Every figure of a call, kept as it comes in: a call that is broken off loses none. */
export class Record {
  plan: Plan
  readonly figures: Figure[] = []
  readonly failures: (Row & { readonly why: string })[] = []
  readonly versions = new Map<string, string>()
  began = new Date()
  /** What was measured. */
  commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim()

  /** With `plan.adds` the figures of the call before stay, where this one measures others. */
  constructor(plan: Plan) {
    this.plan = plan
    if (!(plan.adds || plan.isReport) || !existsSync(RAW)) return
    const before = JSON.parse(readFileSync(RAW, 'utf8')) as {
      figures: Figure[]
      failures: (Row & { why: string })[]
      versions: [string, string][]
      plan: Plan
      began?: string
      commit?: string
    }
    const runtimes: readonly string[] = plan.runtimes
    const isRowOfThis = ({ runtime, size, engine }: Row) =>
      !plan.isReport &&
      runtimes.includes(runtime) &&
      plan.sizes.includes(size) &&
      plan.engines.includes(engine)
    const isKept = (one: Figure) =>
      !isRowOfThis(one) || !plan.jobs.some(job => one.metric.startsWith(job))
    if (plan.isReport && before.began !== undefined) this.began = new Date(before.began)
    if (plan.isReport) this.commit = before.commit ?? 'unknown'
    if (plan.isReport) this.plan = { ...before.plan, isReport: true }
    this.figures.push(...before.figures.filter(isKept))
    this.failures.push(...before.failures.filter(one => !isRowOfThis(one)))
    for (const [runtime, version] of before.versions) this.versions.set(runtime, version)
  }

  version(runtime: string, version: string): void {
    this.versions.set(runtime, version)
  }

  note(row: Row, metric: string, value: number): void {
    this.#figure(row, metric).values.push(value)
  }

  spoil(row: Row, metric: string, why: string): void {
    this.#figure(row, metric).void ??= why
  }

  fail(row: Row, why: string): void {
    this.failures.push({ ...row, why })
    console.log(`${row.engine} failed: ${why}`)
  }

  /** One line for the terminal: the newest figure of each metric. */
  say(row: Row, run: number): void {
    const newest = this.figures
      .filter(one => isSame(one, row))
      .map(one => `${one.metric} ${one.values.at(-1)?.toFixed(1)}${one.void ? ' VOID' : ''}`)
    console.log(`${row.runtime} ${row.size} run ${run + 1} ${row.engine}: ${newest.join(', ')}`)
    this.#save()
  }

  finish(): void {
    this.#save()
    for (const one of this.figures) {
      const { runtime, size, engine, metric, values } = one
      const low = Math.min(...values).toFixed(1)
      const high = Math.max(...values).toFixed(1)
      const figure = `${median(values).toFixed(1)} (${low} to ${high}, n ${values.length})`
      console.log(
        `${runtime.padEnd(9)}${String(size).padEnd(7)} ${metric.padEnd(22)}${engine.padEnd(12)}${figure} ${one.void ?? ''}`,
      )
    }
  }

  #figure(row: Row, metric: string): Figure {
    const known = this.figures.find(one => isSame(one, row) && one.metric === metric)
    if (known !== undefined) return known
    const made: Figure = { ...row, metric, values: [], void: null }
    this.figures.push(made)
    return made
  }

  #save(): void {
    mkdirSync(dirname(RAW), { recursive: true })
    const { plan, began, commit, figures, failures } = this
    const versions = [...this.versions]
    writeFileSync(
      plan.isKept ? RAW : RAW_LOOK,
      JSON.stringify({ plan, began, commit, versions, figures, failures }, null, 1),
    )
  }
}

const isSame = (a: Row, b: Row) =>
  a.runtime === b.runtime && a.size === b.size && a.engine === b.engine
