import type { Safe } from '../environment.ts'
import { Asking } from './asking.ts'
import type { ToWindow } from './messages.ts'

/** A question a window leaves open this long goes to another window: it may have been closed. */
const WINDOW_LIMIT_MS = 4_000

type Call = Extract<ToWindow, { type: 'safe' }>['call']

/**
 * Main's safe, reached through whichever window is open. All its calls may be
 * repeated without harm, so an unanswered one is simply asked again.
 */
export class SafeThroughWindows implements Safe {
  readonly #ports = new Set<MessagePort>()
  readonly #asking = new Asking()
  readonly #waiting: (() => void)[] = []

  add(port: MessagePort): void {
    this.#ports.add(port)
    for (const go of this.#waiting.splice(0)) go()
  }

  remove(port: MessagePort): void {
    this.#ports.delete(port)
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

  async #ask(call: Call, input: unknown): Promise<unknown> {
    for (;;) {
      const port = await this.#port()
      const answer = this.#asking.ask(ask => {
        port.postMessage({ type: 'safe', ask, call, input } satisfies ToWindow)
      })
      const late = Symbol('late')
      const first = await Promise.race([answer, after(WINDOW_LIMIT_MS, late)])
      if (first !== late) return first
      answer.catch(() => undefined)
      // Keep a slow window if it is the only one: the disk may just be slow.
      if (this.#ports.size > 1) this.remove(port)
      else return answer
    }
  }

  async #port(): Promise<MessagePort> {
    for (;;) {
      const [port] = this.#ports
      if (port !== undefined) return port
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }
}

type Entry = { readonly id: string; readonly json: string }
const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise(resolve => setTimeout(() => resolve(value), ms))
