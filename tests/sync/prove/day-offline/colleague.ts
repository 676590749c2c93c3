import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Order, Orders, Seat } from './orders.ts'

/** A person at a desk in a process of its own, who does what they are told, one thing at a time. */
export class Colleague {
  readonly seat: Seat
  readonly #child: ChildProcess

  private constructor(seat: Seat, child: ChildProcess) {
    this.seat = seat
    this.#child = child
  }

  /** @param file the desk's process, in one file */
  static async start(file: string, seat: Seat): Promise<Colleague> {
    const child = fork(file, [JSON.stringify(seat)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const colleague = new Colleague(seat, child)
    await colleague.#answer()
    await colleague.ask('open', null)
    return colleague
  }

  async ask<O extends Order>(order: O, asks: Orders[O]['asks']): Promise<Orders[O]['answers']> {
    this.#child.send([order, asks])
    return (await this.#answer()) as Orders[O]['answers']
  }

  leave(): void {
    this.#child.kill('SIGKILL')
  }

  async #answer(): Promise<unknown> {
    const gone = new AbortController()
    const { signal } = gone
    try {
      const ended = once(this.#child, 'exit', { signal }).then(([code]) => {
        throw new Error(`the desk of ${this.seat.person.name} ended with ${code}`)
      })
      const said = once(this.#child, 'message', { signal })
      const [told] = (await Promise.race([said, ended])) as [{ answer: unknown; error?: string }]
      if (told.error !== undefined) throw new Error(`${this.seat.person.name}: ${told.error}`)
      return told.answer
    } finally {
      gone.abort()
    }
  }
}
