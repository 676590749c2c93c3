/** Puts a question; `isAgain` says that somebody else may have answered it. */
type Send = (ask: number, isAgain: boolean) => void

/** Numbers questions and hands each answer to the one who asked. */
export class Asking {
  #last = 0
  readonly #open = new Map<
    number,
    {
      readonly send: Send
      readonly resolve: (value: unknown) => void
      readonly reject: (error: Error) => void
    }
  >()

  ask(send: Send): Promise<unknown> {
    this.#last += 1
    const ask = this.#last
    return new Promise((resolve, reject) => {
      this.#open.set(ask, { send, resolve, reject })
      send(ask, false)
    })
  }

  answered(ask: number, ok: boolean, value: unknown): void {
    const question = this.#open.get(ask)
    this.#open.delete(ask)
    if (ok) question?.resolve(value)
    else question?.reject(new Error(String(value)))
  }

  /** The other side is gone, and there is a new one: every open question is put to it. */
  askAgain(): void {
    for (const [ask, { send }] of this.#open) send(ask, true)
  }
}
