import { randomUUID } from 'node:crypto'
import type { Hub } from '../../../server/hub.ts'
import type { Role } from '../../../shared/domain/person/person.ts'
import * as a from '../../support/builders.ts'
import { put } from '../../support/hub/desk.ts'

/** Rows of their own for one cell of the table: no cell spoils another. */
export async function rowsFor(hub: Hub, role: Role, own: boolean) {
  const n = randomUUID()
  const teamId = own ? 'travel' : 'home'
  const at = { space: `team:${teamId}`, ticketId: `t-${n}` }
  const ownerId = own ? role : 'other'
  const order = a.aCustomer().orders[0]
  const lines = (order?.lines ?? []).map(line => ({ ...line, id: `l-${n}`, productId: `p-${n}` }))
  const point = {
    id: `point-${n}`,
    reason: 'defect' as const,
    words: 'Broke.',
    customerName: 'Ruth',
    ticketId: at.ticketId,
    ticketNumber: 1,
    orderNumber: '84-1192',
    byId: 'x',
    byName: 'x',
    at: 0,
    answer: null,
  }
  const answer = { found: 'Found.', change: 'nothing' as const, byId: ownerId, byName: 'x', at: 0 }
  const review = a.aReview({ id: `r-${n}`, productId: `p-${n}`, ownerId, points: [point] })
  const answered = { points: [{ ...point, answer }], state: 'acknowledged' as const }
  const submitted = { ...answered, state: 'fixSubmitted' as const }
  const fixBy = (byId: string) => ({ words: 'Fixed.', byId, byName: 'x', at: 0 })
  await put(
    hub,
    [
      'ticket',
      a.aTicket({
        id: at.ticketId,
        space: at.space,
        teamId,
        customerId: `c-${n}`,
        waitingSince: null,
        customerName: n,
      }),
    ],
    ['message', a.aMessage({ id: `m-${n}`, ...at })],
    ['message', a.aMessage({ id: `held-${n}`, ...at, direction: 'out', delivery: 'held' })],
    [
      'promise',
      {
        id: `k-${n}`,
        ...at,
        words: 'x',
        dueAt: 0,
        ownerId: role,
        remedyId: null,
        state: 'open',
        madeAt: 0,
      },
    ],
    [
      'customer',
      a.aCustomer({
        id: `c-${n}.${teamId}`,
        space: at.space,
        customerId: `c-${n}`,
        orders: order === undefined ? [] : [{ ...order, lines }],
      }),
    ],
    ['product', a.aProduct({ id: `p-${n}`, ownerId, reviewId: null })],
    ['review', review],
    ['review', { ...review, ...answered, id: `answered-${n}` }],
    ['review', { ...review, ...submitted, id: `fix-${n}`, fix: fixBy('other') }],
    ['review', { ...review, ...submitted, id: `again-${n}`, fix: fixBy('other'), again: true }],
    ['review', { ...review, ...submitted, id: `mine-${n}`, fix: fixBy(role) }],
    ['ticket', a.aTicket({ id: `w-${n}`, space: at.space, teamId })],
    ['ticket', a.aTicket({ id: `done-${n}`, space: at.space, teamId, status: 'addressed' })],
  )
  return { n, ticketId: at.ticketId, own, role, teamId }
}
export type Rows = Awaited<ReturnType<typeof rowsFor>>

const ended = { outcome: 'returned', words: 'It is fine again.' }
/** Arguments that are right in every other way: only the right to do it is in question. */
export const ARGS: Readonly<Record<string, (rows: Rows) => object>> = {
  acknowledgeReview: ({ n }) => ({ reviewId: `r-${n}` }),
  addressTicket: ({ n, ticketId }) => ({ ticketId, eventId: `e-${n}` }),
  answerPoint: ({ n }) => ({
    reviewId: `r-${n}`,
    pointId: `point-${n}`,
    found: 'Found.',
    change: 'nothing',
  }),
  assignTicket: ({ n, ticketId, role }) => ({ ticketId, assigneeId: role, eventId: `e-${n}` }),
  'assignTicket, to another': ({ n, ticketId }) => ({
    ticketId,
    assigneeId: 'other',
    eventId: `e-${n}`,
  }),
  discardDraft: ({ ticketId }) => ({ ticketId, kind: 'reply' }),
  endReview: ({ n }) => ({ reviewId: `fix-${n}`, ...ended }),
  'endReview, own fix': ({ n }) => ({ reviewId: `mine-${n}`, ...ended }),
  'endReview, again': ({ n }) => ({ reviewId: `again-${n}`, ...ended }),
  holdTicket: ({ n, ticketId }) => ({ ticketId, until: 4_102_444_800_000, eventId: `e-${n}` }),
  issueReplacement: ({ n, ticketId }) => {
    const { eventId: _not, ...planned } = a.aPlan({ lineId: `l-${n}`, promiseId: `pr-${n}` })
    return { ticketId, planned, eventId: `e-${n}` }
  },
  keepPromise: ({ n }) => ({ promiseId: `k-${n}` }),
  markNoAnswerNeeded: ({ n }) => ({
    ticketId: `w-${n}`,
    seenMessageId: 'message-1',
    reason: 'Praise.',
    eventId: `e-${n}`,
  }),
  pullProduct: ({ n, ticketId }) => ({
    reviewId: `new-${n}`,
    pointId: `np-${n}`,
    eventId: `e-${n}`,
    productId: `p-${n}`,
    ticketId,
    orderNumber: '84-1192',
    grade: 'pull',
    reason: 'defect',
    words: 'Broke.',
  }),
  reopenTicket: ({ n }) => ({ ticketId: `done-${n}`, eventId: `e-${n}` }),
  saveDraft: ({ ticketId }) => ({
    ticketId,
    kind: 'note',
    html: '',
    text: 'x',
    to: [],
    cc: [],
    replacements: [],
    seenMessageId: null,
  }),
  sendBackFix: ({ n }) => ({ reviewId: `fix-${n}`, words: 'Not yet.' }),
  sendReply: ({ n, ticketId }) => a.aReply({ id: `reply-${n}`, ticketId }),
  setLimits: ({ own, role }) => ({
    personId: own ? role : 'other',
    limits: { perOrderMinor: 10_000_000, perDayMinor: 10_000_000 },
  }),
  setPriority: ({ n, ticketId }) => ({ ticketId, priority: 'high', eventId: `e-${n}` }),
  submitFix: ({ n }) => ({ reviewId: `answered-${n}`, words: 'Fixed.' }),
  withdrawReply: ({ n }) => ({ messageId: `held-${n}` }),
  writeNote: ({ n, ticketId }) => ({ id: `n-${n}`, ticketId, text: 'x' }),
}
