import { describe, expect, test } from 'vitest'
import {
  backOff,
  chooseForPush,
  mayLeaveAt,
  nextReadyAt,
} from '../../../../renderer/engine/outbox/choose.ts'
import type { Pending } from '../../../../renderer/engine/outbox/pending.ts'
import { reconcile } from '../../../../renderer/engine/outbox/reconcile.ts'
import { settleOutcomes } from '../../../../renderer/engine/outbox/settle.ts'
import { supersededDrafts } from '../../../../renderer/engine/outbox/superseded.ts'
import { anAct } from './an-act.ts'

const act = (id: string, over: Partial<Pending> = {}) =>
  anAct({ id, doneAt: 1, order: Number(id.replace(/\D/g, '')) || 0, ...over })
const onTicket = (ticketId: string) => ({ args: { ticketId } })
const ids = (acts: readonly Pending[]) => acts.map(one => one.id)

describe('what goes into the next push', () => {
  test('acts on one ticket keep their order', () => {
    const acts = [act('1', { nextTryAt: 50 }), act('2'), act('3', onTicket('ticket-2'))]
    expect(ids(chooseForPush(acts, 10, 100))).toEqual(['3'])
    expect(ids(chooseForPush(acts, 50, 100))).toEqual(['1', '2', '3'])
  })

  test('a reply whose undo time runs holds back what was done to its ticket after it', () => {
    const acts = [act('1', { state: 'undoable', leavesAt: 99 }), act('2')]
    expect(ids(chooseForPush(acts, 10, 100))).toEqual([])
  })

  test.each(['held', 'refused'] as const)('an act that is %s blocks nothing', state => {
    expect(ids(chooseForPush([act('1', { state }), act('2')], 10, 100))).toEqual(['2'])
  })

  test('a push ends before it grows large, and always has an act', () => {
    const long = (id: string, n: number) => act(id, { args: { ticketId: id, text: 'ж'.repeat(n) } })
    const acts = [long('1', 400_000), long('2', 100_000), long('3', 100_000), long('4', 100_000)]
    expect(ids(chooseForPush(acts, 10, 100))).toEqual(['1'])
    expect(ids(chooseForPush(acts.slice(1), 10, 100))).toEqual(['2', '3'])
  })

  test('a waiting draft never holds back a reply', () => {
    const draft = act('1', { name: 'saveDraft', nextTryAt: 99 })
    expect(ids(chooseForPush([draft, act('2')], 10, 100))).toEqual(['2'])
  })

  test('a draft is not saved before the words that were sent before it', () => {
    const reply = act('1', { name: 'sendReply', state: 'undoable', leavesAt: 99 })
    const draftOf = (id: string, kind: string) =>
      act(id, { name: 'saveDraft', args: { ticketId: 'ticket-1', kind } })
    const acts = [reply, draftOf('2', 'reply'), draftOf('3', 'note')]
    expect(ids(chooseForPush(acts, 10, 100))).toEqual(['3'])
  })

  test('what an act has made is not touched before it is there', () => {
    const args = { ticketId: 'ticket-1', replacements: [{ promiseId: 'promise-1' }] }
    const reply = act('1', { name: 'sendReply', args, state: 'undoable', leavesAt: 99 })
    const kept = act('2', { name: 'keepPromise', args: { promiseId: 'promise-1' } })
    const other = act('3', { name: 'keepPromise', args: { promiseId: 'promise-2' } })
    expect(ids(chooseForPush([reply, kept, other], 10, 100))).toEqual(['3'])
    const pull = { ticketId: 'ticket-1', reviewId: 'review-1', pointId: 'point-1' }
    const pulled = act('1', { name: 'pullProduct', args: pull, nextTryAt: 99 })
    const answered = act('2', { name: 'answerPoint', args: { reviewId: 'review-1' } })
    expect(ids(chooseForPush([pulled, answered], 10, 100))).toEqual([])
  })

  test('a ticket waits for what changed it, also where only its promise was named', () => {
    const kept = { ...act('1', { nextTryAt: 50 }), touches: ['ticket-1'] }
    const acts = [{ ...kept, name: 'keepPromise', args: { promiseId: 'promise-1' } }, act('2')]
    expect(ids(chooseForPush(acts, 10, 100))).toEqual([])
    expect(ids(chooseForPush(acts, 50, 100))).toEqual(['1', '2'])
  })

  test('the loop wakes when the first undo time ends or the first retry is due', () => {
    const other = { ...onTicket('ticket-2'), nextTryAt: 40 }
    const acts = [act('1', { state: 'undoable', leavesAt: 70 }), act('2', other)]
    expect(nextReadyAt(acts)).toBe(40)
    expect(nextReadyAt([act('3')])).toBeNull()
  })

  test('an act that waits for another on its ticket never makes the loop spin', () => {
    const acts = [act('1', { nextTryAt: 900 }), act('2', { nextTryAt: 5 })]
    expect(nextReadyAt(acts)).toBe(900)
  })

  test('a clock that was set back by a day holds up neither an undo time nor a retry', () => {
    const day = 86_400_000
    const undoable = act('1', { state: 'undoable', doneAt: 2 * day, leavesAt: 2 * day + 9_000 })
    expect(mayLeaveAt(undoable, 2 * day + 5_000)).toBe(false)
    expect(mayLeaveAt(undoable, day)).toBe(true)
    const waiting = act('2', { nextTryAt: 2 * day + 30_000 })
    expect(ids(chooseForPush([waiting], 2 * day, 100))).toEqual([])
    expect(ids(chooseForPush([waiting], day, 100))).toEqual(['2'])
  })

  test('retries back off, and never wait longer than a minute', () => {
    const waits = [1, 2, 3, 10, 50].map(tries => backOff(tries, 1))
    expect(waits).toEqual([400, 800, 1_600, 60_000, 60_000])
    expect(backOff(3, 0)).toBe(800)
  })
})

describe('the two homes of the outbox', () => {
  const entry = (one: Pending) => ({ id: one.id, json: JSON.stringify(one) })

  test('an act that only the journal still has comes back', () => {
    const result = reconcile([], [entry(act('1'))])
    expect(ids(result.recovered)).toEqual(['1'])
    expect(ids(result.acts)).toEqual(['1'])
  })

  test('an act that only the table has goes into the journal again', () => {
    expect(ids(reconcile([act('1')], []).toJournal)).toEqual(['1'])
  })

  test('a discarded act stays discarded, whichever home a crash left it in', () => {
    const result = reconcile([act('1', { state: 'discarded' })], [entry(act('1'))])
    expect(result.acts).toEqual([])
    expect(result.toSettle).toEqual(['1'])
    expect(result.toForget).toEqual(['1'])
  })

  test.each(['the table', 'the journal'])(
    'an act in whose place another stands is gone, where %s still has it',
    place => {
      const both = [act('1', { state: 'held' }), act('2', { insteadOf: '1' })]
      const result = place === 'the table' ? reconcile(both, []) : reconcile([], both.map(entry))
      expect(ids(result.acts)).toEqual(['2'])
      expect(place === 'the table' ? result.toForget : result.toSettle).toEqual(['1'])
    },
  )

  test('an act that was on its way is sent again, with the same id', () => {
    const result = reconcile([act('1', { state: 'sending' })], [entry(act('1'))])
    expect(result.acts).toMatchObject([{ id: '1', state: 'queued' }])
  })

  test('an entry that cannot be read takes nothing else with it', () => {
    const result = reconcile([], [{ id: 'x', json: '{' }, entry(act('2'))])
    expect(ids(result.acts)).toEqual(['2'])
  })
})

describe('what the hub says of acts', () => {
  test('an applied act leaves with the last page of the pull, not before', () => {
    const acts = [act('1', { state: 'settling' })]
    const outcomes = [{ id: '1', status: 'applied' as const }]
    expect(settleOutcomes(acts, { outcomes, more: true }).done).toEqual([])
    expect(ids(settleOutcomes(acts, { outcomes, more: false }).done)).toEqual(['1'])
  })

  test('a refused reply is held before its writer, with the facts', () => {
    const outcomes = [
      { id: '1', status: 'refused' as const, code: 'remedy.already', facts: { byName: 'Sam' } },
    ]
    const acts = [act('1', { name: 'sendReply', mayBeDecided: true })]
    expect(settleOutcomes(acts, { outcomes, more: false }).changed).toMatchObject([
      { state: 'held', refusal: { code: 'remedy.already', facts: { byName: 'Sam' } } },
    ])
  })

  test('an applied act that a restored hub has forgotten is offered again', () => {
    const acts = [act('1', { state: 'settling' })]
    expect(settleOutcomes(acts, { outcomes: [], more: false }).changed).toMatchObject([
      { id: '1', state: 'queued' },
    ])
  })
})

test('a newer draft makes an older one pointless that waits, sent before or not, and only for the same words', () => {
  const reply = { ticketId: 'ticket-1', kind: 'reply' }
  const old = act('1', { name: 'saveDraft', args: reply })
  const note = act('2', { name: 'saveDraft', args: { ...reply, kind: 'note' } })
  const sent = act('3', { name: 'saveDraft', args: reply, mayBeDecided: true })
  const sending = act('4', { name: 'saveDraft', args: reply, state: 'sending' })
  const fresh = act('5', { name: 'saveDraft', args: reply })
  const all = [old, note, sent, sending, fresh]
  expect(ids(supersededDrafts(all, fresh))).toEqual(['1', '3'])
})
