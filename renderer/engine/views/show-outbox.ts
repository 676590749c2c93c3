import { type CommandName, isCommand } from '../../../shared/domain/commands.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import { isQuiet, type Pending } from '../outbox/pending.ts'
import type { Model } from '../replica/model.ts'
import type { ActState, OutboxItem } from './contract.ts'

/** Acts of this device not yet in effect, and my replies that the hub holds back. */
export function showOutbox(model: Model): readonly OutboxItem[] {
  const acts = model.outbox
    .all()
    .filter(isShown)
    .map(act => itemOf(model, act))
  const held = model
    .held()
    .filter(message => message.authorId === model.actor().id)
    .map(message => heldItem(model, message))
  return [...held, ...acts]
}

/** Whether an act stands in the lists: drafts do not, nor what the hub has already done. */
const isShown = (act: Pending): boolean =>
  !isQuiet(act.name) && !isOver(act.state) && isCommand(act.name)

const isOver = (state: Pending['state']): state is 'settling' | 'kept' | 'discarded' =>
  state === 'settling' || state === 'kept' || state === 'discarded'

export const stateOf = (act: Pending): ActState => (isOver(act.state) ? 'sending' : act.state)

export function itemOf(model: Model, act: Pending): OutboxItem {
  return {
    id: act.id,
    source: 'device',
    name: act.name as CommandName,
    args: act.args,
    state: stateOf(act),
    doneAt: act.doneAt,
    leavesAt: act.leavesAt,
    tries: act.tries,
    nextTryAt: act.nextTryAt,
    refusal: act.refusal,
    ...subjectOf(model, act.args),
  }
}

function subjectOf(model: Model, args: unknown): { ticketId: string | null; subject: string } {
  const named = args as Readonly<Record<string, unknown>>
  const id = (name: string): string => {
    const value = named[name]
    return typeof value === 'string' ? value : ''
  }
  const promised = model.overlay.get('promise', id('promiseId'))
  const ticketId = id('ticketId') || (promised?.ticketId ?? '')
  const ticket = model.overlay.get('ticket', ticketId)
  const review = model.overlay.get('review', id('reviewId'))
  const product = model.overlay.get('product', id('productId') || (review?.productId ?? ''))
  const person = model.overlay.get('person', id('personId'))
  const subject = product?.name ?? ticket?.subject ?? person?.name ?? ''
  return { ticketId: ticket === undefined ? null : ticketId, subject }
}

function heldItem(model: Model, message: Message): OutboxItem {
  return {
    id: message.id,
    source: 'hub',
    name: 'sendReply',
    args: {
      id: message.id,
      ticketId: message.ticketId,
      to: message.to.map(one => one.address),
      cc: message.cc.map(one => one.address),
      subject: message.subject,
      text: message.text,
      html: message.html ?? '',
    },
    state: 'held',
    doneAt: message.writtenAt ?? message.at,
    leavesAt: null,
    tries: 0,
    nextTryAt: null,
    refusal: message.held,
    ticketId: message.ticketId,
    subject: model.overlay.get('ticket', message.ticketId)?.subject ?? message.subject,
  }
}
