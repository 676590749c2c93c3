import { EFFECTS as BELL_TOPIC, EVERYWHERE } from '../bell.ts'
import type { Hub } from '../hub.ts'
import { kindOf } from '../log.ts'
import type { Transport } from '../mail/transport.ts'
import { type Claimed, claimEffect, nextRunAt, putBack } from './claim.ts'
import { runEffect } from './run-effect.ts'
import { Overtaken } from './settle.ts'

/** Whatever the bell says, somebody looks after this long. */
const LOOK_AT_LEAST_MS = 15_000
/** Most of an effect is waiting for a mail server or a shop. */
const AT_ONCE = 8
/** While many people wait for their acts to be decided, the processor is theirs. */
const IN_A_RUSH = 2
/** Look again this soon where something is due and cannot be taken yet. */
const FULL_MS = 1_000

export interface Worker {
  /** Resolves when nothing is due any more: for tests, and before closing. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Does what was decided: takes effects one by one, several at a time, until stopped. A slow
 * one, or one that never ends, takes one of the places; the others go on beside it.
 */
export function startWorker(hub: Hub, transport: Transport): Worker {
  const most = () => (!hub.locking ? 1 : hub.rush.isOn() ? IN_A_RUSH : AT_ONCE)
  const places = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  let isTaking = false
  let again = false

  /** One more place takes what is due, unless somebody is about to. */
  function look(): void {
    if (isStopped) return
    if (isTaking || places.size >= most()) {
      again = true
      // A place may come free by the end of a rush, of which nobody tells.
      lookIn(FULL_MS)
      return
    }
    const place = drain()
      .catch((error: unknown) => hub.log.error({ err: error }, 'the effects worker stumbled'))
      .finally(() => {
        places.delete(place)
        void sleepUntilNext()
      })
    places.add(place)
  }

  async function drain(): Promise<void> {
    for (let one = await take(); one !== undefined; one = await take()) {
      // Where one is due, others may be.
      look()
      await attempt(one)
      if (places.size > most()) return
    }
  }

  /** The next effect that is due; asked for again if somebody has looked meanwhile. */
  async function take(): Promise<Claimed | undefined> {
    for (;;) {
      if (isStopped) return undefined
      if (isTaking) {
        again = true
        return undefined
      }
      isTaking = true
      again = false
      const one = await claimEffect(hub.db, hub.now()).finally(() => {
        isTaking = false
      })
      if (one !== undefined || !again) return one
    }
  }

  async function attempt(one: Claimed): Promise<void> {
    try {
      await runEffect(hub, transport, one)
    } catch (error) {
      if (error instanceof Overtaken)
        return hub.log.warn({ effect: one.kind, attempts: one.attempts }, error.message)
      const words = error instanceof Error ? error.message : String(error)
      hub.log.error(
        { effect: one.kind, attempts: one.attempts, why: kindOf(error) },
        'an effect failed',
      )
      await putBack(hub.db, one, words, hub.now())
    }
  }

  async function sleepUntilNext(): Promise<void> {
    const due = await nextRunAt(hub.db).catch(() => undefined)
    const wait = due === undefined ? LOOK_AT_LEAST_MS : due - hub.now()
    // Not less than 50 ms: an effect that waits for another one is due all the time.
    lookIn(Math.min(LOOK_AT_LEAST_MS, Math.max(wait <= 0 ? FULL_MS : 50, wait)))
  }

  function lookIn(ms: number): void {
    if (isStopped) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(look, ms)
  }

  const silence = hub.bell.listen(topics => {
    if (topics.has(BELL_TOPIC) || topics.has(EVERYWHERE)) look()
  })
  look()

  const ended = async (): Promise<void> => {
    while (places.size > 0) await Promise.all(places)
  }
  return {
    async idle() {
      look()
      await ended()
    },
    async stop() {
      isStopped = true
      silence()
      if (timer !== null) clearTimeout(timer)
      await ended()
    },
  }
}
