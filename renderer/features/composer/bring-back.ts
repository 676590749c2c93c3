import type { Desk, RunFailure } from '../../engine/desk.ts'
import { composer, writtenNow } from './composer-store.ts'
import { copyOf } from './keep-draft.ts'
import { joined, type Kind, type Words } from './words.ts'

/**
 * Puts words back into the composer, above what stands there. They are kept as a draft before the
 * act that held them goes: whatever ends in between, they are in one place or the other.
 * @param insteadOf the act of this device that held them, if one did
 * @returns why not: then the act stands as it was, and the composer as well
 */
export async function bringBack(
  desk: Desk,
  { ticketId, kind }: { readonly ticketId: string; readonly kind: Kind },
  words: Words,
  insteadOf?: string,
): Promise<RunFailure | null> {
  const { ask, answered, restore } = composer.getState()
  const both = joined(words, writtenNow(ticketId).words[kind])
  ask(ticketId, kind, both)
  const draft = { ticketId, kind, ...copyOf(both) }
  const done = await desk.run('saveDraft', draft, insteadOf === undefined ? {} : { insteadOf })
  answered(ticketId, kind, both, done.ok)
  if (!done.ok) return done.error
  restore(ticketId, kind, words)
  return null
}

/** Words that have left, and the draft that was kept of them. */
export interface Sent {
  readonly kind: Kind
  readonly words: Words
  readonly draft: Words
}

/** Takes what was sent back while it is here. The draft there was comes back by itself; what was sent is the newer. */
export async function takeBackSent(
  desk: Desk,
  ticketId: string,
  { kind, words, draft }: Sent,
  commandId: string,
): Promise<RunFailure | null> {
  const { answered, expect, setBusy } = composer.getState()
  setBusy(ticketId, kind, true)
  expect(ticketId, kind, draft)
  const failure = await bringBack(desk, { ticketId, kind }, words, commandId)
  // Then that draft does not come: whatever else comes is from elsewhere.
  if (failure !== null) answered(ticketId, kind, draft, false)
  setBusy(ticketId, kind, false)
  return failure
}
