import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '../../../../scripts/runtime/chromium.mjs'
import { ensureDisplay } from '../../../../scripts/runtime/display.mjs'
import { getRuntime } from '../../../../scripts/runtime.mjs'
import { searcher } from '../data/search.ts'
import { type Runtime, startBrowser } from './browser.ts'
import { makeHub } from './hub.ts'
import { type Flags, type Plan, planOf } from './plan.ts'
import { Record } from './record.ts'
import { writeResults } from './results.ts'
import { playRound } from './round.ts'
import { answersOf, playSearchRound } from './search-round.ts'
import { type BenchServer, startServer } from './server.ts'
import type { Round } from './step.ts'

interface Bench {
  readonly plan: Plan
  readonly server: BenchServer
  readonly record: Record
  readonly runtime: Runtime
}

/** Runs the bench: for each runtime and size the engines in turn, run after run. */
export async function bench(flags: Flags, pageFolder: string): Promise<void> {
  const plan = planOf(flags)
  if (plan.isReport) return writeResults(new Record(plan))
  const server = await startServer(pageFolder)
  const record = new Record(plan)
  for (const name of plan.runtimes) {
    const runtime = await runtimeOf(name)
    if (runtime === null) continue
    record.version(name, await versionOf(runtime))
    for (const size of plan.sizes) await playSize({ plan, server, record, runtime }, size)
  }
  await server.close()
  record.finish()
  // A part of it, or a quick one, is for looking at: only a whole run is worth keeping.
  if (plan.isKept) writeResults(record)
}

async function playSize(bench: Bench, size: number): Promise<void> {
  const { jobs } = bench.plan
  if (jobs.some(job => job !== 'B4')) await playRuns(bench, size, false, playRound)
  if (jobs.includes('B4')) {
    const answers = answersOf(size, searcher(makeHub(size, false).tickets()))
    await playRuns(bench, size, true, round => playSearchRound(round, answers))
  }
}

async function playRuns(
  { plan, server, record, runtime }: Bench,
  size: number,
  withMessages: boolean,
  play: (round: Round) => Promise<void>,
): Promise<void> {
  const { engines, jobs, runs } = plan
  const hub = makeHub(size, withMessages)
  server.use(hub)
  const left = new Map(engines.map(engine => [engine, plan.patience * 1_000]))
  for (let run = 0; run < runs; run += 1) {
    // Each run begins with another engine, so that no one always comes after the slowest.
    const turn = engines.map((_, n) => engines[(n + run) % engines.length] ?? '')
    for (const engine of turn) {
      const patience = left.get(engine) ?? 0
      if (patience <= 0) continue
      const began = Date.now()
      const row = { runtime: runtime.name, size, engine }
      const note = (metric: string, value: number) => record.note(row, metric, value)
      const spoil = (metric: string, why: string) => record.spoil(row, metric, why)
      const leave = () => void left.set(engine, 0)
      try {
        left.set(engine, patience)
        await play({ engine, runtime, size, jobs, hub, server, note, spoil, leave })
        left.set(engine, (left.get(engine) ?? 0) - (Date.now() - began))
      } catch (error) {
        left.set(engine, 0)
        record.fail(row, error instanceof Error ? error.message : String(error))
      }
      record.say(row, run)
    }
  }
}

async function runtimeOf(name: Runtime['name']): Promise<Runtime | null> {
  if (name === 'chromium') {
    const executable = ensureChromium()
    return executable === null ? null : { name, executable }
  }
  await ensureDisplay()
  return { name, executable: (await getRuntime()).executable }
}

async function versionOf(runtime: Runtime): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-version-'))
  const browser = await startBrowser(runtime, profile)
  const version = await browser.version()
  await browser.kill()
  rmSync(profile, { recursive: true, force: true })
  return version
}
