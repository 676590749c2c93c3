import { useEffect, useEffectEvent, useState } from 'react'
import type { Draft } from '../../../shared/domain/draft/draft.ts'
import { failureWords } from '../act.ts'
import { useDesk } from '../desk.ts'
import { keepDraft } from './keep-draft.ts'
import type { Kind, Words } from './words.ts'

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

  const save = useEffectEvent(async (ticket: string) => {
    const failure = await keepDraft(desk, ticket, kind)
    setProblem(failure === null ? null : failureWords(failure))
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
