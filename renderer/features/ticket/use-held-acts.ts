import type { Desk, RunFailure } from '../../engine/desk.ts'
import { newId } from '../../engine/new-id.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { announce } from '../../ui/live-region.tsx'
import { toastProblem } from '../../ui/toast.tsx'
import { failureWords, takeBack } from '../act.ts'
import { useDesk } from '../desk.ts'
import type { HeldReply, ReplyWords } from './held-replies.ts'

/** Takes words into the composer, in the place of an act of this device if one is named. */
export type EditReply = (reply: ReplyWords, insteadOf?: string) => Promise<RunFailure | null>

/** Held replies of which something is being made: a second click makes nothing more of them. */
const underWay = new Set<string>()

async function once(held: HeldReply, work: () => Promise<unknown>): Promise<void> {
  if (underWay.has(held.id)) return
  underWay.add(held.id)
  await work().finally(() => underWay.delete(held.id))
}

/** The three ways on for a reply that has not left: send again, edit, discard. */
export const useHeldActs = (data: TicketData, onEdit: EditReply) =>
  heldActs(useDesk(), data, onEdit)

export function heldActs(desk: Desk, data: TicketData, onEdit: EditReply) {
  async function withdraw(held: HeldReply): Promise<boolean> {
    const done = await desk.run('withdrawReply', { messageId: held.id })
    if (!done.ok) toastProblem(failureWords(done.error))
    return done.ok
  }

  async function sendAgain(held: HeldReply) {
    const isHere = held.source === 'device'
    const { reply, subject } = held
    const again = {
      // Another id: it is another mail, written with the newest message read.
      id: newId(),
      ticketId: data.ticket.id,
      to: [...reply.to],
      cc: [...reply.cc],
      subject,
      text: reply.text,
      html: reply.html,
      seenMessageId: data.ticket.lastCustomerMessageId,
      writtenAt: Date.now(),
      replacements: reply.replacements.map(one => ({
        ...one,
        promiseId: newId(),
        eventId: newId(),
      })),
      thenAddressed: false,
      ...(reply.inPlaceOf === null ? {} : { inPlaceOf: reply.inPlaceOf }),
    }
    const done = await desk.run('sendReply', again, isHere ? { insteadOf: held.id } : {})
    if (done.ok) return announce('Sent again')
    toastProblem(failureWords(done.error))
  }

  async function edit(held: HeldReply) {
    const isHere = held.source === 'device'
    const failure = await onEdit(held.reply, isHere ? held.id : undefined)
    if (failure !== null) toastProblem(failureWords(failure))
  }

  async function discard(held: HeldReply) {
    const isHere = held.source === 'device'
    if (await (isHere ? takeBack(desk, held.id) : withdraw(held))) announce('Discarded')
  }

  return {
    sendAgain: (held: HeldReply) => void once(held, () => sendAgain(held)),
    edit: (held: HeldReply) => void once(held, () => edit(held)),
    discard: (held: HeldReply) => void once(held, () => discard(held)),
  }
}
