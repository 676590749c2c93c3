import { describe, expect, test } from 'vitest'
import type { Environment } from '../../../../renderer/engine/environment.ts'
import { HubClient } from '../../../../renderer/engine/sync/hub-client.ts'
import { WakeSocket } from '../../../../renderer/engine/sync/wake-socket.ts'

/** A socket that a test speaks for, a clock that it moves, and how often the loop was woken. */
function aListener(roundMs = 10) {
  const socket = Object.assign(new EventTarget(), { send: () => undefined, close: () => undefined })
  let now = 0
  let due: { at: number; run: () => void }[] = []
  const env = {
    random: () => 1,
    openSocket: () => socket as unknown as WebSocket,
    after(ms: number, run: () => void) {
      const one = { at: now + ms, run }
      due.push(one)
      return () => {
        due = due.filter(other => other !== one)
      }
    },
  } as unknown as Environment
  const woken: number[] = []
  const listener = new WakeSocket(env, new HubClient(env, 'http://hub', 'token'), {
    wake: () => void woken.push(now),
    roundMs: () => roundMs,
  })
  listener.ensure()
  return {
    listener,
    woken,
    call: () => socket.dispatchEvent(new Event('message')),
    waiting: () => due.length,
    pass: (ms: number) => {
      const end = now + ms
      for (let next = soonest(); next !== undefined && next.at <= end; next = soonest()) {
        now = next.at
        due = due.filter(one => one !== next)
        next.run()
      }
      now = end
    },
  }
  function soonest() {
    return [...due].sort((a, b) => a.at - b.at)[0]
  }
}

describe('calls of the hub', () => {
  test('a call after a quiet time is followed at once', () => {
    const { call, woken, pass } = aListener()
    pass(5_000)
    call()
    expect(woken).toEqual([5_000])
  })

  test('a hundred calls in a second are followed every 250 ms, and the last is not missed', () => {
    const { call, woken, pass } = aListener()
    for (let n = 0; n < 100; n += 1) {
      call()
      pass(10)
    }
    pass(1_000)
    expect(woken).toEqual([0, 250, 500, 750, 1_000])
  })

  test.each([
    [200, [0, 800, 1_600]],
    [30_000, [0, 2_000]],
  ])('where a round takes %d ms they are followed later, and not too late', (roundMs, at) => {
    const { call, woken, pass } = aListener(roundMs)
    for (let n = 0; n < 100; n += 1) {
      call()
      pass(10)
    }
    pass(3_000)
    expect(woken).toEqual(at)
  })

  test('one call is not followed twice', () => {
    const { call, woken, pass } = aListener()
    call()
    pass(10_000)
    expect(woken).toEqual([0])
  })

  test('after the end nothing is followed and nothing waits', () => {
    const { listener, call, woken, pass, waiting } = aListener()
    call()
    call()
    listener.stop()
    pass(1_000)
    expect(woken).toEqual([0])
    expect(waiting()).toBe(0)
  })
})
