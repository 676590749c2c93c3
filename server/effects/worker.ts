import { EFFECTS as BELL_TOPIC, EVERYWHERE } from '../bell.ts'
import type { Hub } from '../hub.ts'
import type { Transport } from '../mail/transport.ts'
import { type Claimed, claimEffect, nextRunAt, putBack } from './claim.ts'
import { runEffect } from './run-effect.ts'

/** Whatever the bell says, somebody looks after this long. */
const LOOK_AT_LEAST_MS = 15_000
/** Most of an effect is waiting for a mail server or a shop. */
const AT_ONCE = 8

export interface Worker {
  /** Resolves when nothing is due any more: for tests, and before closing. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Does what was decided: takes effects one by one, several at a time, until stopped. */
export function startWorker(hub: Hub, transport: Transport): Worker {
  let timer: NodeJS.Timeout | null = null
  const state = { isStopped: false, round: null as Promise<void> | null }
  let again = false

  function look(): void {
    if (state.isStopped) return
    if (state.round !== null) {
      again = true
      return
    }
    if (timer !== null) clearTimeout(timer)
    state.round = work()
      .catch((error: unknown) => hub.log.error({ err: error }, 'the effects worker stumbled'))
      .finally(() => {
        state.round = null
        if (again) {
          again = false
          look()
        } else void sleepUntilNext()
      })
  }

  async function work(): Promise<void> {
    await Promise.all(Array.from({ length: hub.locking ? AT_ONCE : 1 }, drain))
  }

  async function drain(): Promise<void> {
    while (!state.isStopped) {
      const one = await claimEffect(hub.db, hub.now())
      if (one === undefined) return
      await attempt(one)
    }
  }

  async function attempt(one: Claimed): Promise<void> {
    try {
      await runEffect(hub, transport, one)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      hub.log.error({ effect: one.kind, attempts: one.attempts, why: words }, 'an effect failed')
      await putBack(hub.db, one, words, hub.now())
    }
  }

  async function sleepUntilNext(): Promise<void> {
    const due = await nextRunAt(hub.db).catch(() => undefined)
    if (state.isStopped || state.round !== null) return
    const wait = due === undefined ? LOOK_AT_LEAST_MS : due - hub.now()
    // Not less than 50 ms: an effect that waits for another one is due all the time.
    timer = setTimeout(look, Math.min(LOOK_AT_LEAST_MS, Math.max(wait <= 0 ? 1_000 : 50, wait)))
  }

  const silence = hub.bell.listen(topics => {
    if (topics.has(BELL_TOPIC) || topics.has(EVERYWHERE)) look()
  })
  look()

  const idle = async (): Promise<void> => {
    look()
    while (state.round !== null) await state.round
  }
  return {
    idle,
    async stop() {
      state.isStopped = true
      silence()
      if (timer !== null) clearTimeout(timer)
      while (state.round !== null) await state.round
    },
  }
}
