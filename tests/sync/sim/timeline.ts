interface Due {
  readonly at: number
  readonly order: number
  readonly run: () => void
  cancelled: boolean
}

/** Time that passes only when everything that could happen now has happened. */
export interface Timeline {
  now(): number
  /** Runs `run` in so many milliseconds; answers the function that takes it back. */
  after(ms: number, run: () => void): () => void
  /** When something is due next, or null. */
  nextAt(): number | null
  /** Goes to the next moment at which something is due, if it is not later than `limit`, and runs it. */
  step(limit: number): boolean
  /** Moves on; what was due meanwhile runs late, as after a night with the lid closed. */
  leapTo(at: number): void
}

export function timelineFrom(start: number): Timeline {
  let now = start
  let count = 0
  let queue: Due[] = []
  const drop = () => {
    while (queue[0]?.cancelled === true) queue.shift()
  }
  return {
    now: () => now,
    after(ms, run) {
      const due: Due = {
        at: Math.round(now + Math.max(0, ms)),
        order: (count += 1),
        run,
        cancelled: false,
      }
      const place = queue.findIndex(one => one.at > due.at)
      if (place < 0) queue.push(due)
      else queue.splice(place, 0, due)
      return () => {
        due.cancelled = true
      }
    },
    nextAt() {
      drop()
      return queue[0]?.at ?? null
    },
    step(limit) {
      drop()
      const first = queue[0]
      if (first === undefined || first.at > limit) return false
      queue.shift()
      now = Math.max(now, first.at)
      first.run()
      return true
    },
    leapTo(at) {
      now = Math.max(now, at)
      queue = queue.filter(one => !one.cancelled)
    },
  }
}
