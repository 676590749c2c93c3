import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchArgs } from '../../../../scripts/runtime/launch-args.mjs'
import { type Devtools, openDevtools } from './devtools.ts'
import { writeElectronApp } from './electron-app.ts'

export interface Runtime {
  readonly name: 'chromium' | 'electron'
  readonly executable: string
}

/** One browser on a profile of its own, a real process that can really be killed. */
export interface Browser {
  readonly pid: number
  readonly page: Devtools
  version(): Promise<string>
  /** As a person closes it. */
  close(): Promise<void>
  /** `kill -9` of all its processes. */
  kill(): Promise<void>
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--password-store=basic',
]

export async function startBrowser(runtime: Runtime, profile: string): Promise<Browser> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const common = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', ...launchArgs()]
  const args =
    runtime.name === 'electron'
      ? [writeElectronApp(), ...common, ...QUIET]
      : ['--headless=new', ...common, ...QUIET, 'about:blank']
  // A group of its own, so that one signal reaches all its processes and nobody else's.
  const child = spawn(runtime.executable, args, { stdio: 'ignore', detached: true })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const port = await portOf(child, portFile)
  const page = await openDevtools(port)
  const pid = child.pid ?? 0
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name)
    } catch (error) {
      // Nobody is left in the group: it has ended by itself.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  // A bench that is broken off leaves no browser behind.
  const last = () => signal('SIGKILL')
  process.once('exit', last)
  child.once('exit', () => process.removeListener('exit', last))
  return {
    pid,
    page,
    version: async () => (await page.send<{ product: string }>('Browser.getVersion')).product,
    async close() {
      await page.send('Browser.close').catch(() => signal('SIGTERM'))
      const late = setTimeout(() => signal('SIGKILL'), 15_000)
      await ended
      clearTimeout(late)
      page.close()
      signal('SIGKILL')
    },
    async kill() {
      signal('SIGKILL')
      await ended
      page.close()
    },
  }
}

async function portOf(child: ChildProcess, file: string): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the browser ended with code ${child.exitCode}`)
    if (existsSync(file)) {
      const port = Number(readFileSync(file, 'utf8').split('\n')[0])
      if (port > 0) return port
    }
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('the browser did not start within 30 s')
}
