import { describe, expect, test } from 'vitest'
import {
  type ActEvent,
  AFTER,
  EVENTS,
  STANDS,
  type Stand,
  standOf,
} from '../../../../renderer/engine/outbox/after.ts'
import type { Pending } from '../../../../renderer/engine/outbox/pending.ts'
import { reconcile } from '../../../../renderer/engine/outbox/reconcile.ts'
import { settleOutcomes } from '../../../../renderer/engine/outbox/settle.ts'
import { HOUR_MS } from '../../../../shared/lib/time.ts'
import type { Outcome } from '../../../../shared/sync/push.ts'
import { aLoop } from '../sync/a-loop.ts'
import { aKeep } from './a-keep.ts'

const STATE_OF: Readonly<Record<Stand, Pick<Pending, 'state' | 'mayBeDecided'>>> = {
  undoable: { state: 'undoable', mayBeDecided: false },
  recovered: { state: 'undoable', mayBeDecided: true },
  queued: { state: 'queued', mayBeDecided: false },
  offered: { state: 'queued', mayBeDecided: true },
  sending: { state: 'sending', mayBeDecided: true },
  settling: { state: 'settling', mayBeDecided: true },
  kept: { state: 'kept', mayBeDecided: true },
  held: { state: 'held', mayBeDecided: true },
  refused: { state: 'refused', mayBeDecided: true },
  discarded: { state: 'discarded', mayBeDecided: true },
}
const actAt = (stand: Stand): Pending => ({
  id: 'act-0001',
  name: 'writeNote',
  args: { ticketId: 'ticket-1' },
  doneAt: 0,
  order: 1,
  leavesAt: stand === 'undoable' || stand === 'recovered' ? 500 : null,
  tries: 0,
  nextTryAt: null,
  refusal: null,
  ...STATE_OF[stand],
})

const APPLIED: Outcome = { id: 'act-0001', status: 'applied' }
const REFUSED: Outcome = { id: 'act-0001', status: 'refused', code: 'notAllowed', facts: {} }
const UNDECIDED: Outcome = { id: 'act-0001', status: 'undecided', why: 'busy' }
const FORKED: Outcome = { id: 'act-0001', status: 'forked' }

/** What the pull's last page makes of an act. */
async function found(stand: Stand, outcomes: readonly Outcome[]): Promise<string> {
  const answer = { outcomes: [...outcomes], more: false, hubTime: 0 }
  if (stand === 'kept') {
    const keep = await aKeep([actAt(stand)])
    const { again } = await keep.after(answer, [], true)
    return again[0]?.state ?? 'stays'
  }
  const { done, changed } = settleOutcomes([actAt(stand)], answer)
  const { puts } = await (await aKeep([])).after(answer, done, false)
  return puts[0]?.act.state ?? changed[0]?.state ?? 'stays'
}
async function expired(): Promise<string> {
  const keep = await aKeep([actAt('kept')])
  const later = { outcomes: [], hubTime: 100 * HOUR_MS }
  const { dels } = await keep.after(later, [{ ...actAt('settling'), id: 'act-0002' }], false)
  return dels.length === 1 ? 'gone' : 'stays'
}
const atStart = async (stand: Stand): Promise<string> => {
  if (stand === 'kept')
    return (await (await aKeep([actAt(stand)])).ids()).length === 1 ? 'stays' : 'lost'
  const { acts, toForget } = reconcile([actAt(stand)], [])
  if (toForget.length > 0) return 'gone'
  return acts[0]?.state === actAt(stand).state ? 'stays' : (acts[0]?.state ?? 'lost')
}
/** One push with this answer; the pull behind it does not come. */
async function pushed(outcome: Outcome | null): Promise<string> {
  const acts = [actAt('queued')]
  const { loop, settled, seen } = aLoop(acts, {
    push: () => (outcome === null ? null : [outcome]),
    pull: () => null,
  })
  loop.wake()
  await settled()
  loop.stop()
  return seen.forked.length > 0 ? 'newId' : (acts[0]?.state ?? 'gone')
}

/** One push of two, of which the hub looks at the other alone. */
async function notSeen(): Promise<string> {
  const befores: string[] = []
  for (const stand of ['queued', 'offered'] as const) {
    const other = { ...actAt('queued'), id: 'act-0002', args: { ticketId: 'ticket-2' } }
    const acts = [actAt(stand), other]
    const one = aLoop(acts, {
      push() {
        one.loop.stop()
        return [{ ...APPLIED, id: other.id }]
      },
      pull: () => null,
    })
    one.loop.wake()
    await one.settled()
    const [act] = acts
    if (act !== undefined && standOf(act) === stand && act.tries === 0) befores.push(stand)
  }
  return befores.length === 2 ? 'asBefore' : 'changed'
}

/** How to bring each event about; the person's own are in tests/sync/offline.test.ts. */
const BRINGS: Partial<Readonly<Record<ActEvent, (stand: Stand) => string | Promise<string>>>> = {
  toldApplied: () => pushed(APPLIED),
  toldRefused: () => pushed(REFUSED),
  toldUndecided: () => pushed(UNDECIDED),
  toldForked: () => pushed(FORKED),
  notSeen,
  unanswered: () => pushed(null),
  foundApplied: stand => found(stand, [APPLIED]),
  foundRefused: stand => found(stand, [REFUSED]),
  foundUnknown: stand => found(stand, []),
  expired,
  restart: atStart,
}

const cells = STANDS.flatMap(stand =>
  EVENTS.flatMap(event => {
    const bring = BRINGS[event]
    const expected = AFTER[stand][event]
    return bring === undefined || expected === 'never' ? [] : [{ stand, event, expected, bring }]
  }),
)

describe('the outbox does what its table says', () => {
  test.each(cells)('$stand, $event: $expected', async ({ stand, expected, bring }) => {
    expect(await bring(stand)).toBe(expected === 'no' ? 'held' : expected)
  })

  test('each stand is told from the others', () => {
    expect(STANDS.map(stand => standOf(actAt(stand)))).toEqual([...STANDS])
  })

  test('an act whose undo time is over is sent in the same round', async () => {
    const acts = [actAt('undoable')]
    const { loop, settled, said } = aLoop(acts, { push: () => [APPLIED], pull: () => null })
    loop.wake()
    await settled()
    loop.stop()
    expect(said).toEqual(['push', 'pull'])
    expect(acts[0]?.state).toBe(AFTER.sending.toldApplied)
  })
})

describe('what holds for every cell', () => {
  test('1. an act leaves by the person’s hand, or in effect and long ago', () => {
    const ends = STANDS.flatMap(stand =>
      EVENTS.filter(event => AFTER[stand][event] === 'gone').map(event => `${stand} ${event}`),
    )
    expect(ends).toEqual([
      'undoable discard',
      'queued discard',
      'kept expired',
      'held discard',
      'refused discard',
      'discarded restart',
    ])
  })

  test('2. what may have been decided is never dropped by hand', () => {
    for (const stand of ['recovered', 'offered', 'sending', 'settling'] as const) {
      expect(AFTER[stand].discard).toBe('tooLate')
    }
  })

  test('3. only what the hub has decided gets a new id', () => {
    const renamed = STANDS.filter(stand => EVENTS.some(event => AFTER[stand][event] === 'newId'))
    expect(renamed).toEqual(['sending', 'held', 'refused'])
  })
})
