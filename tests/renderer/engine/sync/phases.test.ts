import { describe, expect, test } from 'vitest'
import { LOOP_EVENTS, NEXT_PHASE, PHASES } from '../../../../renderer/engine/sync/phases.ts'
import { HOUR_MS } from '../../../../shared/lib/time.ts'
import { anAct } from '../outbox/an-act.ts'
import { aLoop, type Script } from './a-loop.ts'

const queued = () => anAct()
const applied: Script['push'] = ids => ids.map(id => ({ id, status: 'applied' }))
const nothing: Script['pull'] = ids => ({
  outcomes: ids.map(id => ({ id, status: 'applied' as const })),
})

const LONGER_EACH_TIME = [400, 800, 1_600, 3_200, 6_400, 12_800, 14_000, 14_000]

/** How long the loop rests after each of eight rounds; the wait behind the last is over as well. */
async function eightWaits(one: ReturnType<typeof aLoop>): Promise<readonly number[]> {
  const waits: number[] = []
  for (let round = 0; round < 8; round += 1) {
    await one.settled()
    waits.push(...one.standing().slice(-1))
    one.due()
  }
  return waits
}

describe('the loop does what its table says', () => {
  test('resting, wake: a round begins with the push', async () => {
    const { loop, settled, said } = aLoop([queued()], { push: applied, pull: nothing })
    loop.wake()
    await settled()
    expect(said).toEqual(['push', 'pull'])
  })

  test('resting, due: the wait ends by itself in another round', async () => {
    const one = aLoop([], { push: applied, pull: nothing })
    one.loop.wake()
    await one.settled()
    one.due()
    await one.settled()
    expect(one.said).toEqual(['pull', 'pull'])
  })

  test('pushing: no more is sent than one pull can ask about', async () => {
    const acts = Array.from({ length: 2_700 }, (_, n) => ({
      ...queued(),
      id: `act-${n}`,
      order: n,
    }))
    const one = aLoop(acts, { push: applied, pull: nothing })
    one.loop.wake()
    for (let turn = 0; turn < 20; turn += 1) await one.settled()
    expect(one.said.filter(what => what === 'push')).toHaveLength(25)
    one.due()
    await one.settled()
    expect(acts).toEqual([])
  })

  test('probing: after a failure nothing is sent before the hub has answered', async () => {
    let isThere = false
    const acts = [queued()]
    const one = aLoop(acts, { push: applied, pull: ids => (isThere ? nothing(ids) : null) })
    one.loop.wake()
    await one.settled()
    acts.push({ ...queued(), id: 'act-0002' })
    one.due()
    await one.settled()
    expect(one.said).toEqual(['push', 'pull', 'pull'])
    isThere = true
    one.due()
    await one.settled()
    expect(one.said.slice(3)).toEqual(['pull', 'push', 'pull'])
  })

  test('pulling, part: it asks for the next page at once', async () => {
    let pages = 3
    const one = aLoop([], { push: applied, pull: () => ({ more: (pages -= 1) > 0 }) })
    one.loop.wake()
    await one.settled()
    expect(one.said).toEqual(['pull', 'pull', 'pull'])
    expect(one.seen.reports).toEqual(['catchingUp', 'catchingUp', 'online'])
  })

  test('pulling: what follows a page that was not taken is not taken either', async () => {
    let pages = 4
    const one = aLoop([], { push: applied, pull: () => ({ more: (pages -= 1) > 0 }) })
    one.refuse(2)
    one.loop.wake()
    await one.settled()
    expect(one.seen.taken).toBe(2)
    one.due()
    await one.settled()
    expect(one.seen.taken).toBe(3)
  })

  test('inside a round, wake: another follows at once', async () => {
    const one = aLoop([], { push: applied, pull: nothing })
    one.loop.wake()
    one.loop.wake()
    await one.settled()
    expect(one.said).toEqual(['pull', 'pull'])
  })

  test('failed: each wait is longer, none longer than 14 seconds, and the hub is asked again', async () => {
    const one = aLoop([queued()], { push: () => null, pull: () => null })
    one.loop.wake()
    expect(await eightWaits(one)).toEqual(LONGER_EACH_TIME)
    await one.settled()
    expect(one.said).toHaveLength(9)
  })

  test.each([
    ['took no time', 0, 25_000],
    ['took eight seconds', 8_000, 17_000],
    ['took a minute: the hub has enough to do', 60_000, 5_000],
    ['came while the clock was set back', -HOUR_MS, 25_000],
    ['came while the clock was set forward', HOUR_MS, 5_000],
  ])(
    'done: the next look is 25 s after the last answer was asked for, which %s',
    async (_, ms, wait) => {
      const one = aLoop([], {
        push: applied,
        pull() {
          one.clock.at += ms
          return {}
        },
      })
      one.loop.wake()
      await one.settled()
      expect(one.standing()).toEqual([wait])
    },
  )

  test('threw: a disk that fails is tried again, each time later, after 14 seconds at most', async () => {
    const one = aLoop([queued()], { push: applied, pull: nothing })
    one.breakDisk()
    one.loop.wake()
    expect(await eightWaits(one)).toEqual(LONGER_EACH_TIME)
  })

  test('stopped: nothing is asked any more', async () => {
    const one = aLoop([queued()], { push: applied, pull: nothing })
    one.loop.stop()
    one.loop.wake()
    await one.settled()
    expect(one.said).toEqual([])
  })
})

test('whatever comes, a round ends in a wait or in the end of the loop', () => {
  const inside = PHASES.filter(phase => phase !== 'resting' && phase !== 'stopped')
  for (const phase of inside) {
    expect(NEXT_PHASE[phase].failed).toBe('backOff')
    expect(NEXT_PHASE[phase].threw).toBe('backOff')
  }
  const stuck = inside.filter(phase =>
    LOOP_EVENTS.every(event => NEXT_PHASE[phase][event] === phase),
  )
  expect(stuck).toEqual([])
})

test('an act that a broken round left sending is offered again in the next one', async () => {
  const acts = [{ ...queued(), state: 'sending' as const, mayBeDecided: true }]
  const one = aLoop(acts, { push: applied, pull: nothing })
  one.loop.wake()
  await one.settled()
  expect(one.said).toEqual(['push', 'pull'])
  expect(acts).toEqual([])
})

describe('what is too large for the hub at once', () => {
  const acts = () =>
    ['act-0001', 'act-0002', 'act-0003', 'act-0004'].map((id, at) => ({
      ...queued(),
      id,
      order: at,
      args: { ticketId: `ticket-${at}` },
    }))

  test('goes in smaller parts', async () => {
    const given = acts()
    const push: Script['push'] = ids => (ids.length > 2 ? 413 : applied(ids))
    const one = aLoop(given, { push, pull: nothing })
    one.loop.wake()
    await one.settled()
    expect(one.said).toEqual(['push', 'push', 'push', 'pull'])
    expect(given).toEqual([])
    expect(one.seen.reports).not.toContain('offline')
  })

  test('keeps nothing else up: an act that is too large alone comes back to its writer', async () => {
    const given = acts()
    const push: Script['push'] = ids => (ids.includes('act-0002') ? 413 : applied(ids))
    const one = aLoop(given, { push, pull: nothing })
    one.loop.wake()
    await one.settled()
    expect(given).toMatchObject([
      { id: 'act-0002', state: 'held', refusal: { code: 'act.tooLarge' } },
    ])
  })

  test('may still be taken back: the hub surely never had it', async () => {
    const given = acts()
    let pushes = 0
    const push: Script['push'] = () => ((pushes += 1) === 1 ? 413 : null)
    const one = aLoop(given, { push, pull: nothing })
    one.loop.wake()
    await one.settled()
    expect(given.map(act => act.mayBeDecided)).toEqual([true, true, false, false])
  })
})

describe('what a hub with much to do has not looked at', () => {
  const acts = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...queued(),
      id: `act-${String(at).padStart(4, '0')}`,
      order: at,
      args: { ticketId: `ticket-${at}` },
    }))

  test('goes again at once, and no more at a time than it can answer', async () => {
    const given = acts(60)
    const sizes: number[] = []
    const push: Script['push'] = ids => {
      sizes.push(ids.length)
      return applied(ids.slice(0, sizes.length < 3 ? 5 : 100))
    }
    const one = aLoop(given, { push, pull: nothing })
    one.loop.wake()
    await one.settled()
    expect(sizes).toEqual([60, 8, 8, 12, 18, 12])
    expect(given).toEqual([])
  })

  test('does not keep the status at offline: the hub is there with its first answer', async () => {
    let isThere = false
    const saidAtPush: unknown[] = []
    const one = aLoop(acts(20), {
      push(ids) {
        if (!isThere) return null
        saidAtPush.push(one.seen.reports.at(-1))
        return applied(ids.slice(0, 5))
      },
      pull: () => (isThere ? {} : null),
    })
    one.loop.wake()
    await one.settled()
    isThere = true
    one.due()
    await one.settled()
    expect(saidAtPush[0]).toBe('offline')
    expect(saidAtPush.slice(1)).toEqual(saidAtPush.slice(1).map(() => 'online'))
    expect(saidAtPush.length).toBeGreaterThan(1)
  })

  test('may still be taken back', async () => {
    const given = acts(3)
    const one = aLoop(given, {
      push(ids) {
        one.loop.stop()
        return applied(ids.slice(0, 2))
      },
      pull: nothing,
    })
    one.loop.wake()
    await one.settled()
    expect(given.map(act => act.mayBeDecided)).toEqual([true, true, false])
  })

  test('a hub that decides nothing any more is not asked about each of them in one round', async () => {
    const push: Script['push'] = ([id = '']) => [{ id, status: 'undecided', why: 'busy' }]
    const one = aLoop(acts(50), { push, pull: () => ({}) })
    one.loop.wake()
    await one.settled()
    expect(one.said).toEqual(['push', 'push', 'push', 'push', 'push', 'pull'])
    expect(one.standing()).toEqual([400])
  })

  test('an answer about none of them is no answer: they wait', async () => {
    const given = acts(2)
    const one = aLoop(given, { push: () => [], pull: () => ({}) })
    one.loop.wake()
    await one.settled()
    expect(one.said).toEqual(['push', 'pull'])
    expect(given).toMatchObject([
      { state: 'queued', tries: 1 },
      { state: 'queued', tries: 1 },
    ])
  })
})
