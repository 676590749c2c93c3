import { hasWords, isSame, NO_WORDS, type Words } from './words.ts'

/** What this window knows of the words that are kept. */
export interface Kept {
  /**
   * What the desk showed last, and after it what this window gave to keep since. The desk
   * still shows each of these, in this order, when newer ones may stand in the composer.
   */
  readonly trail: readonly [Words, ...Words[]]
  /** Those of them that the desk shows, but may not be able to keep: it has not said yet. */
  readonly unsure: readonly Words[]
  /** Which of them it showed last. */
  readonly shown: Words
  /** Whether the newest of them were written here. */
  readonly isOurs: boolean
  /** The draft of what was sent from here last: a reply that is refused brings it back. */
  readonly sent: Words
}

export const NOTHING_KEPT: Kept = {
  trail: [NO_WORDS],
  unsure: [],
  shown: NO_WORDS,
  isOurs: false,
  sent: NO_WORDS,
}

/** The newest words that are kept, or on their way to be. */
export const newest = ({ trail }: Kept): Words => trail.at(-1) ?? trail[0]

/** Words go to the desk to be kept. */
export const withGiven = (kept: Kept, words: Words): Kept => ({
  ...kept,
  trail: [...kept.trail, words],
  isOurs: true,
})

/** Words go to the desk, which will say whether it can keep them. */
export const withAsked = (kept: Kept, words: Words): Kept => ({
  ...withGiven(kept, words),
  unsure: [...kept.unsure, words],
})

/** The words have been sent. */
export const withSent = (kept: Kept): Kept => ({
  ...withGiven(kept, NO_WORDS),
  sent: newest(kept),
})

/** The desk says whether it has kept words. If not, it shows again what it showed before. */
export function withAnswer(kept: Kept, words: Words, isKept: boolean): Kept {
  const [base, ...given] = kept.trail
  const unsure = kept.unsure.filter(one => one !== words)
  const left = isKept ? given : given.filter(one => one !== words)
  return pruned({ ...kept, trail: [base, ...left], unsure })
}

/** The desk shows words that came from elsewhere, and they stand here now. */
export const taken = (words: Words): Kept => ({ ...NOTHING_KEPT, trail: [words], shown: words })

/** The desk shows words: those from here that it has come to, or null when they are from elsewhere. */
export function followed(kept: Kept, shown: Words): Kept | null {
  const known = kept.trail.find(one => isSame(one, shown))
  return known === undefined ? null : pruned({ ...kept, shown: known })
}

/** What came before the words that are shown is news again, once those are sure to stay. */
function pruned(kept: Kept): Kept {
  const upTo = kept.trail.slice(0, kept.trail.indexOf(kept.shown) + 1)
  const sure = upTo.findLastIndex(one => !kept.unsure.includes(one))
  const [base, ...given] = kept.trail.slice(Math.max(sure, 0))
  return base === undefined ? kept : { ...kept, trail: [base, ...given] }
}

/** Whether it is the draft of a reply that came back: its words stand with what was refused. */
export const isSent = ({ sent }: Kept, shown: Words): boolean =>
  hasWords(shown) && isSame(shown, sent)

/**
 * Whether somebody may miss words that others took the place of: they were written here,
 * and the others do not hold them. Words that are sent or thrown away are not missed.
 */
export const areMissed = (before: Words, kept: Kept, now: Words): boolean =>
  kept.isOurs && hasWords(before) && hasWords(now) && !now.text.includes(before.text.trim())
