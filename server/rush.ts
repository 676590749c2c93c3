/** More people than this wait for an answer at one moment only when many come back together. */
const MANY = 4

/** Who waits for the hub at this moment. Work that nobody waits for makes way for them. */
export interface Rush {
  readonly isOn: () => boolean
  /** Counts somebody as waiting until `work` is done. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
}

export function makeRush(): Rush {
  let waiting = 0
  return {
    isOn: () => waiting > MANY,
    async during(work) {
      waiting += 1
      try {
        return await work()
      } finally {
        waiting -= 1
      }
    },
  }
}
