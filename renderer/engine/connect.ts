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

/**
 * Connects this window with the engine of the signed-in account; starts the engine
 * if this is the first window. `onFailed` is called when it cannot start at all.
 */
export function connectDesk(session: SignedIn, onFailed: (detail: string) => void): ConnectedDesk {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: `engine-${session.account}`,
  })
  const send = (message: ToWorker): void => worker.port.postMessage(message)
  const desk = new RemoteDesk(send)
  worker.addEventListener('error', () => onFailed('the engine could not be loaded'))
  worker.port.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
    if (data.type === 'shown') desk.shown(data.watch, data.data)
    else if (data.type === 'answer') desk.asking.answered(data.ask, data.ok, data.value)
    else if (data.type === 'safe') void answerSafe(session.account, data, send)
    else onFailed(data.detail)
  })
  worker.port.start()
  const { account, token, person } = session
  send({ type: 'hello', account: { account, token, person, hubUrl: session.workspace.hubUrl } })
  window.addEventListener('pagehide', () => send({ type: 'bye' }))
  window.addEventListener('focus', () => desk.pull())
  window.addEventListener('online', () => desk.pull())
  return Object.assign(desk, {
    hubMoved: (hubUrl: string) => send({ type: 'hubMoved', hubUrl }),
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
