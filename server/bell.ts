/** Rung for the effects' worker; all other topics are names of spaces. */
export const EFFECTS = 'effects'
/** Something changed, and it is not known where. */
export const EVERYWHERE = '*'

/**
 * Tells every hub process that something was committed. It may ring once for many
 * changes and, when a connection was lost, not at all: whoever listens also has a timer.
 */
export interface Bell {
  ring(topics: readonly string[]): void
  /** Gives back the way to stop listening. */
  listen(heard: (topics: ReadonlySet<string>) => void): () => void
  close(): Promise<void>
}

const GATHER_MS = 5

/** The part both bells share: listeners, and gathering topics for a few milliseconds. */
export function gatherRings(sendOn: (topics: ReadonlySet<string>) => void) {
  let gathered = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  return {
    ring(topics: readonly string[]) {
      for (const topic of topics) gathered.add(topic)
      if (gathered.size === 0 || timer !== null) return
      timer = setTimeout(() => {
        const all = gathered
        gathered = new Set()
        timer = null
        sendOn(all)
      }, GATHER_MS)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** The bell of a hub that is alone on its database. */
export function localBell(): Bell {
  const listeners = new Set<(topics: ReadonlySet<string>) => void>()
  const gather = gatherRings(topics => {
    for (const heard of listeners) heard(topics)
  })
  return {
    ring: topics => gather.ring(topics),
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    async close() {
      gather.stop()
      listeners.clear()
    },
  }
}
