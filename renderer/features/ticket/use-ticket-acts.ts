import type { Priority } from '../../../shared/domain/ticket/ticket.ts'
import { newId } from '../../engine/new-id.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { momentWords } from '../../ui/clock.ts'
import { useAct } from '../act.ts'
import { PRIORITY_WORDS } from '../words.ts'

/** What can be done to a ticket with one click or key; each can be taken back. */
export function useTicketActs({ ticket }: Pick<TicketData, 'ticket'>) {
  const act = useAct()
  const ids = () => ({ ticketId: ticket.id, eventId: newId() })
  return {
    assign: (to: { readonly id: string; readonly name: string } | null) =>
      act(
        'assignTicket',
        { ...ids(), assigneeId: to?.id ?? null },
        {
          done: to === null ? 'Given back to the queue' : `Assigned to ${to.name}`,
        },
      ),
    snooze: (until: number) =>
      act(
        'holdTicket',
        { ...ids(), until },
        { done: `Snoozed until ${momentWords(until, Date.now())}` },
      ),
    setPriority: (priority: Priority) =>
      act(
        'setPriority',
        { ...ids(), priority },
        { done: `Priority is ${PRIORITY_WORDS[priority]}` },
      ),
    address: () => act('addressTicket', ids(), { done: 'Marked as addressed' }),
    reopen: () => act('reopenTicket', ids(), { done: 'Opened again' }),
    noAnswer: (reason: string) =>
      act(
        'markNoAnswerNeeded',
        { ...ids(), reason, seenMessageId: ticket.lastCustomerMessageId },
        {
          done: 'No answer needed',
        },
      ),
  }
}

export type TicketActs = ReturnType<typeof useTicketActs>
