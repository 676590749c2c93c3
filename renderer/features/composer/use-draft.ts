import { useEffect, useEffectEvent, useState } from 'react'
import type { Draft } from '../../../shared/domain/draft/draft.ts'
import { failureWords } from '../act.ts'
import { useDesk } from '../desk.ts'
import { composer, writtenNow } from './composer-store.ts'
import { hasWords, isSame, type Kind, type Words } from './words.ts'

/** A pause this long is a pause. */
const PAUSE_MS = 600

export type Saved =
  | { readonly state: 'none' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'notSaved'; readonly words: string }

/**
 * Keeps what is being written: on each pause, when another ticket is opened and when
 * the window goes away. Answers when it was kept last, or why it could not be.
 */
export function useDraft(ticketId: string, kind: Kind, words: Words, draft: Draft | null): Saved {
  const desk = useDesk()
  const [problem, setProblem] = useState<string | null>(null)

  const keep = (ticket: string, now: Words) =>
    hasWords(now)
      ? desk.run('saveDraft', {
          ticketId: ticket,
          kind,
          html: now.html,
          text: now.text,
          to: [...now.to],
          cc: [...now.cc],
          replacements: [...now.replacements],
          seenMessageId: now.seenMessageId,
        })
      : desk.run('discardDraft', { ticketId: ticket, kind })

  const save = useEffectEvent(async (ticket: string) => {
    const { give, notKept } = composer.getState()
    const writing = writtenNow(ticket)
    const given = writing.words[kind]
    const before = writing.kept[kind].words
    if (isSame(given, before)) return
    give(ticket, kind)
    const done = await keep(ticket, given)
    if (!done.ok) notKept(ticket, kind, { given, before })
    setProblem(done.ok ? null : failureWords(done.error))
  })

  useEffect(() => {
    const timer = setTimeout(() => void save(ticketId), PAUSE_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each change of the words begins the pause anew
  }, [ticketId, words])

  useEffect(() => {
    const leave = () => void save(ticketId)
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      leave()
    }
  }, [ticketId])

  if (problem !== null) return { state: 'notSaved', words: problem }
  return draft === null ? { state: 'none' } : { state: 'saved', at: draft.savedAt }
}
