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
let held: Promise<string> | null = null

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
  const lock = holdLock(`engine-${account.account}`)
  const [screen, showFirst] = settable<SavedScreen | null>()
  const start = async (): Promise<Engine> => {
    await lock
    try {
      const engine = await Engine.start(environment, account, showFirst)
      self.addEventListener('online', () => engine.wake())
      return engine
    } catch (error) {
      // The next window that comes, or is opened again, has another try.
      opening = null
      throw error
    } finally {
      showFirst(null)
    }
  }
  return { engine: start(), screen, lock }
}

/** Held for as long as this worker lives: a window that gets it knows that it has ended. */
function holdLock(name: string): Promise<string> {
  held ??= new Promise(resolve => {
    void navigator.locks.request(name, () => {
      resolve(name)
      return new Promise<never>(() => undefined)
    })
  })
  return held
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
      // An engine that did not start has been told of.
    } else server?.take(data).catch(() => undefined)
  })
  port.start()
})
