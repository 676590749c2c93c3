import { type RefObject, useEffect, useRef } from 'react'
import type { TicketData } from '../../engine/views/contract.ts'
import { toastWithUndo } from '../../ui/toast.tsx'
import { useDesk } from '../desk.ts'
import { composer, useWriting, writtenNow } from './composer-store.ts'
import { focusAtEnd, replyFieldIn } from './field.ts'
import { keepDraft } from './keep-draft.ts'
import { wordsOf } from './words.ts'

/** How long words that others took the place of can be had back. */
const MISSED_MS = 15_000

/**
 * Takes over words that were kept in another window or on another computer. Who sat in
 * the editor goes on in it: their next letters are no commands.
 */
export function useTakeOver({ ticket, drafts }: TicketData, place: RefObject<HTMLElement | null>) {
  const desk = useDesk()
  const { revision } = useWriting(ticket.id)
  const sitsFrom = useRef<{ ticketId: string; revision: number } | null>(null)
  useEffect(() => {
    const { takeOver, restore } = composer.getState()
    const sat = replyFieldIn(place.current)?.contains(document.activeElement) === true
    const shown = { reply: wordsOf(drafts.reply), note: wordsOf(drafts.note) }
    for (const { kind, missed } of takeOver(ticket.id, shown)) {
      if (kind === 'reply' && sat) {
        sitsFrom.current = { ticketId: ticket.id, revision: writtenNow(ticket.id).revision }
      }
      if (missed === null) continue
      toastWithUndo({
        words: 'Your draft was changed elsewhere',
        ms: MISSED_MS,
        undo: async () => {
          restore(ticket.id, kind, missed)
          // Another ticket may be on screen by then.
          void keepDraft(desk, ticket.id, kind)
          return true
        },
      })
    }
  }, [desk, place, ticket.id, drafts])
  useEffect(() => {
    const seat = sitsFrom.current
    sitsFrom.current = null
    if (seat?.ticketId === ticket.id && seat.revision === revision)
      focusAtEnd(replyFieldIn(place.current))
  }, [place, ticket.id, revision])
}
