import { z } from 'zod'
import { startPolitely } from './embedded-hub-process.ts'

const person = z.object({
  email: z.string(),
  name: z.string(),
  role: z.string(),
  about: z.string(),
})
const ready = z.object({
  type: z.literal('ready'),
  // Some listeners give the port alone; both say the same.
  url: z.url(),
  people: z.array(person),
})
export type HubReady = Omit<z.infer<typeof ready>, 'type'>

/** What the embedded hub needs of a process; Electron's UtilityProcess has it. */
export type HubProcess = {
  readonly postMessage: (message: unknown) => void
  readonly kill: () => boolean
  readonly on: {
    (event: 'message', listener: (message: unknown) => void): unknown
    (event: 'exit', listener: (code: number) => void): unknown
  }
  /** The last words on its error output, for the person when it does not start. */
  readonly lastWords: () => string
}

export type EmbeddedHub = {
  /** Starts the hub unless it runs; resolves when it takes requests. */
  readonly start: () => Promise<HubReady>
  readonly url: () => string | null
  /** Asks the hub to close and waits for it, two seconds at most. */
  readonly stop: () => Promise<void>
}

export type EmbeddedHubOptions = {
  readonly fork: () => HubProcess
  /** Called whenever the hub has another address, or none. */
  readonly moved: (url: string | null) => void
  readonly readyLimitMs?: number
  readonly firstPauseMs?: number
}

const LONGEST_PAUSE_MS = 30_000
const STOP_LIMIT_MS = 2_000

/**
 * Runs the hub of the sample workspace beside the app. A hub that crashed is started again,
 * after a pause that doubles each time it crashes before it was ready.
 */
export function createEmbeddedHub(options: EmbeddedHubOptions): EmbeddedHub {
  const { fork, moved, readyLimitMs = 90_000, firstPauseMs = 500 } = options
  let running: { process: HubProcess; ready: HubReady } | null = null
  let starting: Promise<HubReady> | null = null
  let stopping = false
  let pauseMs = firstPauseMs

  async function launch(): Promise<HubReady> {
    const child = fork()
    const found = await startPolitely(child, message => ready.safeParse(message).data, readyLimitMs)
    const here = { process: child, ready: { url: found.url, people: found.people } }
    running = here
    pauseMs = firstPauseMs
    child.on('exit', () => {
      if (running !== here) return
      running = null
      moved(null)
      if (!stopping) again()
    })
    moved(found.url)
    return here.ready
  }

  function again(): void {
    setTimeout(() => {
      if (stopping) return
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      start().catch(again)
    }, pauseMs).unref?.()
  }

  function start(): Promise<HubReady> {
    stopping = false
    if (running !== null) return Promise.resolve(running.ready)
    starting ??= launch().finally(() => {
      starting = null
    })
    return starting
  }

  return {
    start,
    url: () => running?.ready.url ?? null,
    async stop() {
      stopping = true
      // One that is still starting has nothing to lose.
      const child = running?.process
      if (child === undefined) return
      await new Promise<void>(done => {
        const timer = setTimeout(() => {
          child.kill()
          done()
        }, STOP_LIMIT_MS)
        child.on('exit', () => {
          clearTimeout(timer)
          done()
        })
        child.postMessage({ type: 'close' })
      })
    },
  }
}
