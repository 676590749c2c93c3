import { ensureChromium } from '../../../../scripts/runtime/chromium.mjs'
import { ensureDisplay } from '../../../../scripts/runtime/display.mjs'
import { getRuntime } from '../../../../scripts/runtime.mjs'
import { type Runtime, startBrowser } from './browser.ts'
import { makeHub } from './hub.ts'
import { type Flags, planOf } from './plan.ts'
import { Record } from './record.ts'
import { playRound } from './round.ts'
import { startServer } from './server.ts'

/** Runs the bench: for each runtime and size the engines in turn, run after run. */
export async function bench(flags: Flags, pageFolder: string): Promise<void> {
  const plan = planOf(flags)
  const server = await startServer(pageFolder)
  const record = new Record(plan)
  for (const name of plan.runtimes) {
    const runtime = await runtimeOf(name)
    if (runtime === null) continue
    record.version(name, await versionOf(runtime))
    for (const size of plan.sizes) {
      const hub = makeHub(size, false)
      server.use(hub)
      const spent = new Map<string, number>()
      const done = new Set<string>()
      for (let run = 0; run < plan.runs; run += 1) {
        // Each run begins with another engine, so that no one always comes after the slowest.
        const turn = plan.engines.map((_, n) => plan.engines[(n + run) % plan.engines.length] ?? '')
        for (const engine of turn) {
          if (done.has(engine) || (spent.get(engine) ?? 0) > plan.patience * 1_000) continue
          const began = Date.now()
          const row = { runtime: name, size, engine }
          try {
            await playRound({
              engine,
              runtime,
              size,
              jobs: plan.jobs,
              hub,
              server,
              note: (metric, value) => record.note(row, metric, value),
              spoil: (metric, why) => record.spoil(row, metric, why),
            })
          } catch (error) {
            done.add(engine)
            record.fail(row, error instanceof Error ? error.message : String(error))
          }
          spent.set(engine, (spent.get(engine) ?? 0) + Date.now() - began)
          record.say(row, run)
        }
      }
    }
  }
  await server.close()
  record.finish()
}

async function runtimeOf(name: 'chromium' | 'electron'): Promise<Runtime | null> {
  if (name === 'chromium') {
    const executable = ensureChromium()
    return executable === null ? null : { name, executable }
  }
  await ensureDisplay()
  return { name, executable: (await getRuntime()).executable }
}

async function versionOf(runtime: Runtime): Promise<string> {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const profile = mkdtempSync('/tmp/bench-version-')
  const browser = await startBrowser(runtime, profile)
  const version = await browser.version()
  await browser.kill()
  rmSync(profile, { recursive: true, force: true })
  return version
}
