import type { Desk, RunFailure } from '../../engine/desk.ts'
import { composer, writtenNow } from './composer-store.ts'
import { newest } from './kept-words.ts'
import { hasWords, isSame, type Kind, type Words } from './words.ts'

/**
 * Has the desk keep what is written in a ticket, if that is not kept already. Words on
 * their way out are left alone: a draft kept behind a reply would outlive it.
 * @returns why it could not be kept
 */
export async function keepDraft(
  desk: Desk,
  ticketId: string,
  kind: Kind,
): Promise<RunFailure | null> {
  const { ask, answered } = composer.getState()
  const { words, kept, busy } = writtenNow(ticketId)
  const given = words[kind]
  if (busy[kind] || isSame(given, newest(kept[kind]))) return null
  ask(ticketId, kind, given)
  const done = await (hasWords(given)
    ? desk.run('saveDraft', { ticketId, kind, ...copyOf(given) })
    : desk.run('discardDraft', { ticketId, kind }))
  answered(ticketId, kind, given, done.ok)
  return done.ok ? null : done.error
}

/** Words as an act takes them. */
export const copyOf = ({ html, text, to, cc, replacements, seenMessageId, inPlaceOf }: Words) => ({
  html,
  text,
  to: [...to],
  cc: [...cc],
  replacements: [...replacements],
  seenMessageId,
  ...(inPlaceOf === null ? {} : { inPlaceOf }),
})
