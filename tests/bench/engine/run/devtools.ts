import { WebSocket } from 'ws'

/** The page of a browser, over its own remote debugging protocol: the same for both runtimes. */
export interface Devtools {
  /** `session`: one of `workers`; the page itself without it. */
  send<T>(method: string, params?: object, session?: string): Promise<T>
  /** Runs an expression in the page and waits for its promise. */
  run<T>(expression: string): Promise<T>
  /** Goes to an address; resolves when the page's own scripts have run. */
  go(url: string): Promise<void>
  /** The page's workers at this moment. */
  workers(): Promise<readonly string[]>
  close(): void
}

interface Target {
  readonly type: string
  readonly webSocketDebuggerUrl: string
}
interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: { readonly type: string } }
  readonly result?: unknown
  readonly error?: { readonly message: string }
}
interface Evaluated {
  readonly result: { readonly value: unknown }
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
}

export async function openDevtools(port: number): Promise<Devtools> {
  const socket = new WebSocket((await pageTarget(port)).webSocketDebuggerUrl, {
    maxPayload: 512 * 1024 * 1024,
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (e: Error) => void }
  >()
  const attached = new Set<string>()
  const loaded = new Set<() => void>()
  let last = 0
  socket.on('message', (data: Buffer) => {
    const { id, method, params, result, error } = JSON.parse(data.toString('utf8')) as Answer
    if (method === 'Target.attachedToTarget' && params?.targetInfo?.type === 'worker') {
      attached.add(params.sessionId ?? '')
    }
    if (method === 'Page.loadEventFired') for (const done of loaded) done()
    if (id === undefined) return
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error !== undefined) asked?.reject(new Error(error.message))
    else asked?.resolve(result)
  })
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'))
    waiting.clear()
  }
  socket.on('close', failAll)
  socket.on('error', failAll)

  const send = <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject })
      socket.send(JSON.stringify({ id: last, method, params, sessionId }))
    })
  await send('Page.enable')
  return {
    send,
    async run<T>(expression: string): Promise<T> {
      const asked = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', asked)
      if (exceptionDetails !== undefined) {
        throw new Error(exceptionDetails.exception?.description ?? 'the page threw')
      }
      return result.value as T
    },
    async go(url) {
      const done = new Promise<void>(resolve => {
        const once = () => {
          loaded.delete(once)
          resolve()
        }
        loaded.add(once)
      })
      await send('Page.navigate', { url })
      await done
    },
    async workers() {
      attached.clear()
      const auto = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
      await send('Target.setAutoAttach', auto)
      await new Promise(done => setTimeout(done, 300))
      return [...attached]
    },
    close: () => socket.close(),
  }
}

async function pageTarget(port: number): Promise<Target> {
  for (let tries = 0; tries < 200; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`)
    const page = ((await response.json()) as Target[]).find(one => one.type === 'page')
    if (page !== undefined) return page
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('the browser opened no page')
}
