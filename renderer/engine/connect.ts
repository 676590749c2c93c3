import { desktop } from '../platform/desktop.ts'
import type { Desk } from './desk.ts'
import type { Account } from './environment.ts'
import type { ToWindow, ToWorker } from './port/messages.ts'
import { RemoteDesk } from './port/remote-desk.ts'

/** A desk, and how the window tells it what only a window hears. */
export interface ConnectedDesk extends Desk {
  /** The embedded hub is somewhere else now. */
  hubMoved(hubUrl: string): void
}

/** Who is signed in, as main tells the page. */
interface SignedIn extends Omit<Account, 'hubUrl'> {
  readonly workspace: { readonly hubUrl: string }
}

/** Workers that end one after the other within so long will not mend themselves. */
const TROUBLE_MS = 10_000
const TROUBLE_ENDS = 3

/**
 * Connects this window with the engine of the signed-in account; starts the engine
 * if this is the first window, and again if its process ends. `onFailed` is called
 * when it cannot start at all.
 */
export function connectDesk(session: SignedIn, onFailed: (detail: string) => void): ConnectedDesk {
  const { account, token, person } = session
  let { hubUrl } = session.workspace
  const ends: number[] = []
  const send = (message: ToWorker): void => port.postMessage(message)
  const desk = new RemoteDesk(send)

  function open(): MessagePort {
    const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: `engine-${account}`,
    })
    worker.addEventListener('error', () => onFailed('the engine could not be loaded'))
    worker.port.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
      if (data.type === 'shown') desk.shown(data.watch, data.data)
      else if (data.type === 'answer') desk.asking.answered(data.ask, data.ok, data.value)
      else if (data.type === 'safe')
        void answerSafe(account, data, message => worker.port.postMessage(message))
      else if (data.type === 'here') void takeOverAfter(data.lock)
      else onFailed(data.detail)
    })
    worker.port.start()
    const hello: ToWorker = { type: 'hello', account: { account, token, person, hubUrl } }
    worker.port.postMessage(hello)
    return worker.port
  }

  /**
   * Nobody tells a window that the worker's process has ended. But its lock is free then:
   * whoever waits for it gets it, lets go of it, and opens the next.
   */
  async function takeOverAfter(lock: string): Promise<void> {
    await navigator.locks.request(lock, { mode: 'shared' }, () => undefined)
    const now = Date.now()
    ends.push(now)
    if (ends.filter(at => now - at < TROUBLE_MS).length > TROUBLE_ENDS) {
      onFailed('the engine ended several times')
      return
    }
    port = open()
    desk.reconnected()
  }

  let port = open()
  window.addEventListener('pagehide', () => send({ type: 'bye' }))
  window.addEventListener('focus', () => desk.pull())
  window.addEventListener('online', () => desk.pull())
  return Object.assign(desk, {
    hubMoved(url: string) {
      hubUrl = url
      send({ type: 'hubMoved', hubUrl })
    },
  })
}

/** Hands a question of the engine to main, which keeps key and journal. */
async function answerSafe(
  account: string,
  question: Extract<ToWindow, { type: 'safe' }>,
  send: (message: ToWorker) => void,
): Promise<void> {
  const { ask, call, input } = question
  const answer = await desktop[call]({ account, ...(input as object) } as never)
  if (answer.ok) send({ type: 'safeAnswer', ask, ok: true, value: answer.value })
  else
    send({
      type: 'safeAnswer',
      ask,
      ok: false,
      value: `${answer.error.code} ${answer.error.detail}`,
    })
}
