/// <reference lib="webworker" />
import { Engine } from './engine.ts'
import type { Account, Environment } from './environment.ts'
import type { ToWorker } from './port/messages.ts'
import { SafeThroughWindows } from './port/safe-through-windows.ts'
import { type Opening, WindowServer } from './port/serve-window.ts'
import type { SavedScreen } from './views/first-screen.ts'

declare const self: SharedWorkerGlobalScope

/**
 * The engine's home: one worker for all windows of an account (its name is the
 * account's). A lock keeps a second engine from writing to the same database, in
 * case the browser ever runs two of these at once.
 */
const safe = new SafeThroughWindows()
let opening: Opening | null = null

const environment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  fetch: (url, init) => fetch(url, init),
  openSocket: url => new WebSocket(url),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  indexedDB,
  IDBKeyRange,
  safe,
}

function openOnce(account: Account): Opening {
  opening ??= open(account)
  return opening
}

function open(account: Account): Opening {
  const name = `engine-${account.account}`
  const [lock, hold] = settable<string>()
  const [screen, showFirst] = settable<SavedScreen | null>()
  const engine = new Promise<Engine>((resolve, reject) => {
    void navigator.locks.request(name, async () => {
      hold(name)
      try {
        const started = await Engine.start(environment, account, showFirst)
        self.addEventListener('online', () => started.wake())
        resolve(started)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      showFirst(null)
      // Held for as long as this worker lives: a window that gets it knows that it has ended.
      return new Promise<never>(() => undefined)
    })
  })
  return { engine, screen, lock }
}

function settable<T>(): readonly [Promise<T>, (value: T) => void] {
  let set: (value: T) => void = () => undefined
  const promise = new Promise<T>(resolve => {
    set = resolve
  })
  return [promise, set]
}

self.addEventListener('connect', event => {
  const port = event.ports[0]
  if (port === undefined) return
  let server: WindowServer | null = null
  port.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'hello') {
      safe.add(port)
      server = new WindowServer(port, openOnce(data.account))
    } else if (data.type === 'safeAnswer') safe.answered(data.ask, data.ok, data.value)
    else if (data.type === 'bye') {
      safe.remove(port)
      server?.close()
    } else void server?.take(data)
  })
  port.start()
})
