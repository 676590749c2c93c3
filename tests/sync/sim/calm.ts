/**
 * Knows when nothing can happen any more without time passing: no task of the event
 * loop, no cipher at work, no request inside the hub.
 *
 * Everything of the engine and of its disk in memory runs on immediates and ciphers, so
 * counting those is enough, and a seed's run does not depend on how fast the machine is.
 */
export interface Calm {
  /** Counts `work` as something that is happening. */
  during<T>(work: Promise<T>): Promise<T>
  /** Resolves when nothing happens any more. */
  settled(): Promise<void>
  /** Puts the world's own functions back. */
  release(): void
}

const CIPHERS = ['encrypt', 'decrypt', 'importKey', 'digest'] as const
/** Empty turns of the event loop that count as calm: promises inside Node may need one. */
const CALM_TURNS = 3

export function watchCalm(): Calm {
  let busy = 0
  const { setImmediate: real } = globalThis
  const subtle = crypto.subtle
  const ciphers = CIPHERS.map(name => [name, subtle[name]] as const)

  const during = async <T>(work: Promise<T>): Promise<T> => {
    busy += 1
    try {
      return await work
    } finally {
      busy -= 1
    }
  }
  const counted = (run: (...args: unknown[]) => void, ...args: unknown[]) => {
    busy += 1
    return real(() => {
      busy -= 1
      run(...args)
    })
  }
  globalThis.setImmediate = counted as typeof setImmediate
  for (const [name, cipher] of ciphers) {
    const call = cipher.bind(subtle) as (...args: unknown[]) => Promise<unknown>
    Object.defineProperty(subtle, name, {
      configurable: true,
      value: (...args: unknown[]) => during(call(...args)),
    })
  }
  return {
    during,
    async settled() {
      for (let calm = 0; calm < CALM_TURNS; calm = busy === 0 ? calm + 1 : 0) {
        await new Promise(resolve => real(resolve))
      }
    },
    release() {
      globalThis.setImmediate = real
      for (const [name] of ciphers) Reflect.deleteProperty(subtle, name)
    },
  }
}
