/**
 * One step at a time: everything that changes the copy, the outbox or the disk
 * goes through one lane, so that no two of them are ever half done together.
 */
export class Lane {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#last.then(step, step)
    this.#last = next.catch(() => undefined)
    return next
  }

  /** Resolves when everything given so far is done. */
  async settled(): Promise<void> {
    await this.#last
  }
}
