import type { View } from '../desk.ts'

/** A view that nobody looks at any more is kept this long: going back to it is instant. */
const LINGER_MS = 5_000

interface ViewHost<T> {
  /** Starts watching; answers the watch's number. */
  readonly open: (view: RemoteView<T>) => number
  readonly close: (watch: number) => void
}

/** One view of the engine, watched while somebody looks at it and a moment longer. */
export class RemoteView<T> implements View<T> {
  readonly #host: ViewHost<T>
  readonly #listeners = new Set<() => void>()
  #watch: number | null = null
  #data: T | undefined
  #closing: ReturnType<typeof setTimeout> | undefined

  constructor(host: ViewHost<T>) {
    this.#host = host
  }

  getSnapshot(): T | undefined {
    return this.#data
  }

  subscribe(onChange: () => void): () => void {
    clearTimeout(this.#closing)
    this.#listeners.add(onChange)
    this.#watch ??= this.#host.open(this)
    return () => {
      this.#listeners.delete(onChange)
      if (this.#listeners.size === 0) this.#closing = setTimeout(() => this.#close(), LINGER_MS)
    }
  }

  show(data: unknown): void {
    this.#data = data as T
    for (const listener of this.#listeners) listener()
  }

  #close(): void {
    if (this.#watch !== null) this.#host.close(this.#watch)
    this.#watch = null
    this.#data = undefined
  }
}
