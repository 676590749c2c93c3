import { isSame, NO_WORDS, type Words } from './words.ts'

/** What is known in this window of the words that are kept. */
export interface Kept {
  readonly words: Words
  /**
   * What this window gave to keep since it last took over words from elsewhere. The desk
   * shows each of them once more, when newer ones may stand in the composer already.
   */
  readonly given: readonly Words[]
}

export const NOTHING_KEPT: Kept = { words: NO_WORDS, given: [] }

/**
 * Whether words that the desk shows take the place of those in the composer: they come
 * from another window or computer, and nothing stands here that is not kept.
 */
export const takesPlace = (shown: Words, here: Words, { words, given }: Kept): boolean =>
  !isSame(shown, here) && isSame(here, words) && !given.some(one => isSame(one, shown))

/** Words go to the desk to be kept. */
export const withGiven = ({ given }: Kept, words: Words): Kept => ({
  words,
  given: [...given, words],
})
