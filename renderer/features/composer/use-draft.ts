import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Draft } from '../../../shared/domain/draft/draft.ts'
import { failureWords } from '../act.ts'
import { useDesk } from '../desk.ts'
import { composer, hasWords, type Kind, NO_WORDS, type Words } from './composer-store.ts'

/** A pause this long is a pause. */
const PAUSE_MS = 600

export type Saved =
  | { readonly state: 'none' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'notSaved'; readonly words: string }

export const wordsOf = (draft: Draft | null): Words | null =>
  draft === null
    ? null
    : {
        html: draft.html,
        text: draft.text,
        to: draft.to,
        cc: draft.cc,
        replacements: draft.replacements,
        seenMessageId: draft.seenMessageId,
      }

/** Opening a ticket is no writing: only words that differ are kept anew. */
const isSame = (a: Words, b: Words): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * Keeps what is being written: on each pause, when another ticket is opened and when
 * the window goes away. Says when it was kept last, or why it could not be.
 */
export function useDraft(ticketId: string, kind: Kind, words: Words, draft: Draft | null) {
  const desk = useDesk()
  const [saved, setSaved] = useState<Saved>(
    draft === null ? { state: 'none' } : { state: 'saved', at: draft.savedAt },
  )
  const kept = useRef<Words>(wordsOf(draft) ?? NO_WORDS)

  const save = useEffectEvent(async (ticket: string, which: Kind) => {
    const now = composer.getState().byTicket[ticket]?.words[which]
    if (now === undefined || isSame(now, kept.current)) return
    const before = kept.current
    kept.current = now
    if (!hasWords(now)) {
      if (!hasWords(before)) return
      await desk.run('discardDraft', { ticketId: ticket, kind: which })
      setSaved({ state: 'none' })
      return
    }
    const done = await desk.run('saveDraft', {
      ticketId: ticket,
      kind: which,
      html: now.html,
      text: now.text,
      to: [...now.to],
      cc: [...now.cc],
      replacements: [...now.replacements],
      seenMessageId: now.seenMessageId,
    })
    if (!done.ok) kept.current = before
    setSaved(
      done.ok
        ? { state: 'saved', at: Date.now() }
        : { state: 'notSaved', words: failureWords(done.error) },
    )
  })

  useEffect(() => {
    const timer = setTimeout(() => void save(ticketId, kind), PAUSE_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each change of the words begins the pause anew
  }, [ticketId, kind, words])

  useEffect(() => {
    const leave = () => void save(ticketId, kind)
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      leave()
    }
  }, [ticketId, kind])

  /** The words have gone where they should: there is no draft to keep any more. */
  const forget = (gone: Words) => {
    kept.current = gone
    setSaved({ state: 'none' })
  }
  return { saved, forget }
}
