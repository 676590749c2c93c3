import type { Safe } from '../environment.ts'
import { Asking } from './asking.ts'
import type { ToWindow } from './messages.ts'

/** A question a window leaves open this long goes to another, if there is one. */
const WINDOW_LIMIT_MS = 4_000

type Call = Extract<ToWindow, { type: 'safe' }>['call']
interface Window {
  readonly port: MessagePort
  /** Resolves when the window says that it closes. */
  readonly gone: Promise<false>
  readonly leave: () => void
}

/**
 * Main's safe, reached through whichever window is open. All its calls may be
 * repeated without harm, so an unanswered one is simply asked again.
 */
export class SafeThroughWindows implements Safe {
  /** The one to ask first is first. */
  #windows: readonly Window[] = []
  readonly #asking = new Asking()
  readonly #waiting: (() => void)[] = []

  add(port: MessagePort): void {
    let leave: () => void = () => undefined
    const gone = new Promise<false>(resolve => {
      leave = () => resolve(false)
    })
    this.#windows = [...this.#windows, { port, gone, leave }]
    for (const go of this.#waiting.splice(0)) go()
  }

  /** The window closes: what it was asked goes to another at once, or to the next that opens. */
  remove(port: MessagePort): void {
    for (const one of this.#windows) if (one.port === port) one.leave()
    this.#windows = this.#windows.filter(one => one.port !== port)
  }

  answered(ask: number, ok: boolean, value: unknown): void {
    this.#asking.answered(ask, ok, value)
  }

  pageKey() {
    return this.#ask('pageKey', {}) as ReturnType<Safe['pageKey']>
  }
  async journalAppend(entries: readonly { readonly id: string; readonly json: string }[]) {
    await this.#ask('journalAppend', { entries })
  }
  async journalReopen(entries: readonly { readonly id: string; readonly json: string }[]) {
    await this.#ask('journalReopen', { entries })
  }
  async journalSettle(ids: readonly string[]) {
    await this.#ask('journalSettle', { ids })
  }
  async journalRead() {
    return (await this.#ask('journalRead', {})) as { entries: Entry[]; damaged: number }
  }
  freeSpace() {
    return this.#ask('freeSpace', {}) as Promise<number>
  }

  async #ask(call: Call, input: unknown): Promise<unknown> {
    for (;;) {
      const window = await this.#window()
      const answer = this.#asking.ask(ask => {
        window.port.postMessage({ type: 'safe', ask, call, input } satisfies ToWindow)
      })
      if (await this.#comes(answer, window)) return answer
      answer.catch(() => undefined)
    }
  }

  /** Whether the answer has come; false when another window is to be asked. */
  async #comes(answer: Promise<unknown>, window: Window): Promise<boolean> {
    const come = answer.then(
      () => true,
      () => true,
    )
    for (;;) {
      const late = Symbol('late')
      const first = await Promise.race([come, window.gone, after(WINDOW_LIMIT_MS, late)])
      if (first !== late) return first
      // A slow window that is the only one is waited for: the disk may just be slow.
      const others = this.#windows.filter(one => one !== window)
      if (others.length === 0) continue
      this.#windows = [...others, window]
      return false
    }
  }

  async #window(): Promise<Window> {
    for (;;) {
      const [window] = this.#windows
      if (window !== undefined) return window
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }
}

type Entry = { readonly id: string; readonly json: string }
const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise(resolve => setTimeout(() => resolve(value), ms))
