import type { Pending } from './pending.ts'

/**
 * How an act stands. `recovered` and `offered` are `undoable` and `queued` once the hub may
 * have decided them: such an act is never simply dropped. A `kept` one is in effect and in the
 * outbox no more: it lies beside it (keep.ts) in case the hub goes back in time.
 */
export const STANDS = [
  'undoable',
  'recovered',
  'queued',
  'offered',
  'sending',
  'settling',
  'kept',
  'held',
  'refused',
  'discarded',
] as const
export type Stand = (typeof STANDS)[number]

/**
 * What can happen to it. `told…`: the answer to the push it was in; `notSeen` when the hub has not
 * looked at it, or did not take as many. `found…`: the last page of a pull; `foundUnknown` when
 * the hub knows nothing of it. `expired`: three days later, or when there are too many of them.
 */
export const EVENTS = [
  'undoOver',
  'taken',
  'toldApplied',
  'toldRefused',
  'toldUndecided',
  'toldForked',
  'notSeen',
  'unanswered',
  'foundApplied',
  'foundRefused',
  'foundUnknown',
  'expired',
  'restart',
  'retry',
  'discard',
] as const
export type ActEvent = (typeof EVENTS)[number]

/**
 * What becomes of it: a state; `asBefore` (queued or offered, as it was); `no` (held or refused, by
 * its kind); `stays`; `gone`; `newId` (the same words as a new command); `tooLate` (the person is
 * told so); `never` (cannot be).
 */
export type After =
  | Exclude<Pending['state'], 'held' | 'refused' | 'discarded'>
  | 'asBefore'
  | 'no'
  | 'stays'
  | 'gone'
  | 'newId'
  | 'tooLate'
  | 'never'

const NEVER: Readonly<Record<ActEvent, After>> = {
  undoOver: 'never',
  taken: 'never',
  toldApplied: 'never',
  toldRefused: 'never',
  toldUndecided: 'never',
  toldForked: 'never',
  notSeen: 'never',
  unanswered: 'never',
  foundApplied: 'never',
  foundRefused: 'never',
  foundUnknown: 'never',
  expired: 'never',
  restart: 'never',
  retry: 'never',
  discard: 'never',
}
const FOUND = { foundApplied: 'kept', foundRefused: 'no', foundUnknown: 'stays' } as const
const SAID_NO = {
  foundRefused: 'stays',
  foundUnknown: 'stays',
  restart: 'stays',
  retry: 'newId',
  discard: 'gone',
} as const

/**
 * Every state of an act and every event, each cell specified.
 *
 * 1. An act leaves the outbox only when its rows have arrived, or by the person's hand; what
 *    the hub has applied is kept beside it for a while.
 * 2. What may have been decided is never dropped: it is offered again, with the same id.
 * 3. What the hub has refused is decided for that id for ever: a new try is a new command.
 */
export const AFTER: Readonly<Record<Stand, Readonly<Record<ActEvent, After>>>> = {
  undoable: { ...NEVER, undoOver: 'queued', restart: 'stays', retry: 'queued', discard: 'gone' },
  recovered: {
    ...NEVER,
    ...FOUND,
    undoOver: 'queued',
    restart: 'stays',
    retry: 'queued',
    discard: 'tooLate',
  },
  queued: { ...NEVER, taken: 'sending', restart: 'stays', retry: 'queued', discard: 'gone' },
  offered: {
    ...NEVER,
    ...FOUND,
    taken: 'sending',
    restart: 'stays',
    retry: 'queued',
    discard: 'tooLate',
  },
  sending: {
    ...NEVER,
    toldApplied: 'settling',
    toldRefused: 'no',
    toldUndecided: 'queued',
    toldForked: 'newId',
    notSeen: 'asBefore',
    unanswered: 'queued',
    restart: 'queued',
    retry: 'stays',
    discard: 'tooLate',
  },
  settling: {
    ...NEVER,
    ...FOUND,
    // The hub went back in time: what it has forgotten is offered again.
    foundUnknown: 'queued',
    restart: 'queued',
    retry: 'stays',
    discard: 'tooLate',
  },
  // Asked about only when the hub went back in time.
  kept: {
    ...NEVER,
    foundApplied: 'stays',
    foundRefused: 'no',
    foundUnknown: 'queued',
    expired: 'gone',
    restart: 'stays',
  },
  held: { ...NEVER, ...SAID_NO },
  refused: { ...NEVER, ...SAID_NO },
  discarded: { ...NEVER, restart: 'gone' },
}

/** How an act stands, as the table names it. */
export function standOf(act: Pick<Pending, 'state' | 'mayBeDecided'>): Stand {
  if (act.state === 'undoable' && act.mayBeDecided) return 'recovered'
  if (act.state === 'queued' && act.mayBeDecided) return 'offered'
  return act.state
}

export const after = (act: Pick<Pending, 'state' | 'mayBeDecided'>, event: ActEvent): After =>
  AFTER[standOf(act)][event]
