import { deepEqual } from 'fast-equals'
import type { Draft, PlannedReplacement } from '../../../shared/domain/draft/draft.ts'

export type Kind = Draft['kind']

/** What is being written, before it is sent. */
export interface Words {
  readonly html: string
  readonly text: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly replacements: readonly PlannedReplacement[]
  /** The newest customer message when writing began; null while nothing is written. */
  readonly seenMessageId: string | null
  /** The reply held at the hub whose place these take when they are sent. */
  readonly inPlaceOf: string | null
}

export const NO_WORDS: Words = {
  html: '',
  text: '',
  to: [],
  cc: [],
  replacements: [],
  seenMessageId: null,
  inPlaceOf: null,
}

/** Whether there is anything that must not be lost. */
export const hasWords = ({ text, replacements }: Words): boolean =>
  text.trim() !== '' || replacements.length > 0

/**
 * Opening a ticket is no writing: who the words go to makes none of nothing. And a row
 * that was at the hub has its fields in another order.
 */
export const isSame = (a: Words, b: Words): boolean =>
  a === b ||
  (!hasWords(a) && !hasWords(b)) ||
  // Texts first: they differ almost always, and that is seen at once.
  (a.text === b.text && deepEqual(a, b))

/** Two texts in one, the first above: neither is lost, and what the first says already is not said twice. */
export function joined(first: Words, second: Words): Words {
  if (!hasWords(second)) return first
  const isSaid = first.text.includes(second.text.trim())
  const lines = new Set(first.replacements.map(one => one.lineId))
  return {
    ...first,
    html: isSaid ? first.html : first.html + second.html,
    text: isSaid ? first.text : `${first.text}\n\n${second.text}`,
    inPlaceOf: first.inPlaceOf ?? second.inPlaceOf,
    replacements: [
      ...first.replacements,
      ...second.replacements.filter(one => !lines.has(one.lineId)),
    ],
  }
}

/** The words of a draft as it is kept. */
export const wordsOf = (draft: Draft | null): Words =>
  draft === null
    ? NO_WORDS
    : {
        html: draft.html,
        text: draft.text,
        to: draft.to,
        cc: draft.cc,
        replacements: draft.replacements,
        seenMessageId: draft.seenMessageId,
        inPlaceOf: draft.inPlaceOf ?? null,
      }
