import { newId } from '../../engine/new-id.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { announce } from '../../ui/live-region.tsx'
import { toastProblem } from '../../ui/toast.tsx'
import { failureWords } from '../act.ts'
import { useDesk } from '../desk.ts'
import type { HeldReply, ReplyWords } from './held-replies.ts'

/** The three ways on for a reply that has not left: send again, edit, discard. */
export function useHeldActs(data: TicketData, onEdit: (reply: ReplyWords) => void) {
  const desk = useDesk()

  /** Takes it out of the way; its words are in the hands of the caller. */
  async function takeBack(held: HeldReply): Promise<boolean> {
    if (held.source === 'device') {
      const gone = await desk.discard(held.id)
      if (!gone.ok) toastProblem('This reply has left meanwhile.')
      return gone.ok
    }
    const done = await desk.run('withdrawReply', { messageId: held.id })
    if (!done.ok) toastProblem(failureWords(done.error))
    return done.ok
  }

  async function sendAgain(held: HeldReply) {
    if (!(await takeBack(held))) return
    const { reply, subject } = held
    const done = await desk.run('sendReply', {
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
    })
    if (done.ok) return announce('Sent again')
    // It was taken back and did not go: the words must not be lost between the two.
    toastProblem(failureWords(done.error))
    onEdit(reply)
  }

  return {
    sendAgain: (held: HeldReply) => void sendAgain(held),
    edit: (held: HeldReply) => void takeBack(held).then(done => done && onEdit(held.reply)),
    discard: (held: HeldReply) => void takeBack(held).then(done => done && announce('Discarded')),
  }
}
