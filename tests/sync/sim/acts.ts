import type { Engine } from '../../../renderer/engine/engine.ts'
import type { CommandArgs, CommandName } from '../../../shared/domain/commands.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import { aCustomer } from '../../support/builders.ts'
import type { Dice } from './dice.ts'

/** What a person asks the engine to do. */
export interface Act {
  readonly name: CommandName
  readonly args: unknown
  readonly undoMs: number
}

const act = <N extends CommandName>(name: N, args: CommandArgs<N>, undoMs = 0): Act => ({
  name,
  args,
  undoMs,
})

/** How often people do what. */
const HABITS = {
  note: 14,
  reply: 16,
  replyWithReplacement: 12,
  replacement: 8,
  assign: 8,
  hold: 5,
  priority: 4,
  reopen: 4,
  address: 5,
  noAnswer: 3,
  saveDraft: 10,
  discardDraft: 2,
  keepPromise: 4,
  withdraw: 5,
  pull: 6,
  review: 12,
}

/** Something this person could do with what they see now, or null when nothing offers itself. */
export function chooseAct(engine: Engine, dice: Dice, now: number): Act | null {
  const { overlay } = engine.model
  const tickets = [...overlay.rows('ticket')].sort((a, b) => a.number - b.number)
  const reviews = [...overlay.rows('review')].sort((a, b) => a.openedAt - b.openedAt)
  const habit = dice.weighed(HABITS)
  if (habit === 'review') return reviews.length === 0 ? null : onReview(dice, dice.one(reviews))
  if (tickets.length === 0) return null
  const ticket = dice.one(tickets)
  const undoMs = dice.chance(0.3) ? dice.between(1_000, 20_000) : 0
  const scene = { engine, dice, ticket, ticketId: ticket.id, eventId: newId(), now, undoMs }
  return ON_TICKET[habit](scene)
}

interface Scene {
  readonly engine: Engine
  readonly dice: Dice
  readonly ticket: Ticket
  readonly ticketId: string
  readonly eventId: string
  readonly now: number
  readonly undoMs: number
}
type Habit = Exclude<keyof typeof HABITS, 'review'>

const ON_TICKET: Readonly<Record<Habit, (scene: Scene) => Act | null>> = {
  note: ({ ticketId, eventId, undoMs }) =>
    act('writeNote', { id: newId(), ticketId, text: `Words ${eventId}` }, undoMs),
  reply: scene => reply(scene, []),
  replyWithReplacement: scene => reply(scene, [{ ...plan(scene), eventId: scene.eventId }]),
  replacement: scene =>
    act('issueReplacement', {
      ticketId: scene.ticketId,
      planned: plan(scene),
      eventId: scene.eventId,
    }),
  assign({ engine, dice, ticketId, eventId }) {
    const assigneeId = dice.chance(0.7) ? engine.model.actor().id : null
    return act('assignTicket', { ticketId, assigneeId, eventId })
  },
  hold: ({ dice, ticketId, now, eventId }) =>
    act('holdTicket', { ticketId, until: now + dice.between(0, 48) * HOUR_MS, eventId }),
  priority: ({ dice, ticketId, eventId }) =>
    act('setPriority', { ticketId, priority: dice.one(['normal', 'high', 'urgent']), eventId }),
  reopen: ({ ticketId, eventId }) => act('reopenTicket', { ticketId, eventId }),
  address: ({ ticketId, eventId }) => act('addressTicket', { ticketId, eventId }),
  noAnswer({ ticket, ticketId, eventId }) {
    const seenMessageId = ticket.lastCustomerMessageId
    return act('markNoAnswerNeeded', { ticketId, seenMessageId, reason: 'Only thanks', eventId })
  },
  saveDraft({ dice, ticket, eventId }) {
    const kind = dice.one(['reply', 'note'] as const)
    return act('saveDraft', { ...emptyDraft(ticket), text: `Draft ${eventId}`, kind })
  },
  discardDraft: ({ dice, ticketId }) =>
    act('discardDraft', { ticketId, kind: dice.one(['reply', 'note']) }),
  keepPromise({ engine }) {
    const promises = [...engine.model.overlay.rows('promise')]
    const open = promises.find(one => one.state === 'open')
    return open === undefined ? null : act('keepPromise', { promiseId: open.id })
  },
  withdraw({ engine, dice }) {
    const held = [...engine.model.copy.table('_held').keys()]
    return held.length === 0 ? null : act('withdrawReply', { messageId: dice.one(held) })
  },
  pull: ({ dice, ticketId, eventId }) =>
    act('pullProduct', {
      reviewId: newId(),
      pointId: newId(),
      eventId,
      productId: dice.one(['product-1', 'product-2']),
      ticketId,
      orderNumber: '84-0001',
      grade: dice.one(['notify', 'pull']),
      reason: dice.one(['defect', 'safety']),
      words: 'The wheel came off.',
    }),
}

const newId = (): string => crypto.randomUUID()

const emptyDraft = (ticket: Ticket) => ({
  ticketId: ticket.id,
  html: '',
  to: [ticket.customerEmail],
  cc: [],
  replacements: [],
  seenMessageId: ticket.lastCustomerMessageId,
})

function reply(scene: Scene, replacements: CommandArgs<'sendReply'>['replacements']): Act {
  const { ticket, now, undoMs } = scene
  const args = {
    id: newId(),
    ticketId: ticket.id,
    to: [ticket.customerEmail],
    cc: [],
    subject: 'Re: it',
    text: 'We are on it.',
    html: '<p>We are on it.</p>',
    seenMessageId: ticket.lastCustomerMessageId,
    writtenAt: now,
    replacements,
    thenAddressed: undoMs > 10_000,
  }
  return act('sendReply', args, undoMs)
}

/** A line of this customer's orders; few lines and many people, so they meet. */
function plan({ engine, dice, ticket }: Scene) {
  const { overlay } = engine.model
  const card = overlay.get('customer', `${ticket.customerId}.${ticket.teamId}`)
  const order = dice.one(card?.orders ?? [])
  const line = dice.one(order?.lines ?? [])
  const earlier = overlay.get('remedy', line?.id ?? '')
  return {
    lineId: line?.id ?? 'none',
    orderId: order?.id ?? 'none',
    quantity: dice.between(1, 2),
    shipping: dice.one(['standard', 'express'] as const),
    address: aCustomer().address ?? { name: '', street: '', postcode: '', city: '', country: '' },
    returnNeeded: false,
    attempt: earlier?.state === 'failed' ? earlier.attempt + 1 : 1,
    promiseId: newId(),
  }
}

function onReview(dice: Dice, review: Review): Act | null {
  const reviewId = review.id
  const words = 'Looked at again.'
  const open = review.points.find(point => point.answer === null)
  const outcome = dice.one(['returned', 'notTheProduct'] as const)
  const acts: Readonly<Record<string, Act | null>> = {
    acknowledge: act('acknowledgeReview', { reviewId }),
    answer: open
      ? act('answerPoint', { reviewId, pointId: open.id, found: words, change: 'stock' })
      : null,
    submit: act('submitFix', { reviewId, words }),
    sendBack: act('sendBackFix', { reviewId, words }),
    end: act('endReview', { reviewId, words, outcome }),
  }
  return acts[dice.weighed({ acknowledge: 2, answer: 4, submit: 3, sendBack: 1, end: 3 })] ?? null
}
