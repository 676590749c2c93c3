/** How somebody writes; greeting and closing follow it. */
export type Tone =
  | 'plain'
  | 'brief'
  | 'furious'
  | 'patient'
  | 'elderly'
  | 'business'
  | 'second'
  | 'chatty'

/** Where the parcel is when the customer writes first. */
export type Parcel = 'none' | 'delivered' | 'late' | 'gone' | 'preparing'

/** A first letter: how it is written, its words, and replies that fit no other letter. */
export type Letter = readonly [tone: Tone, words: string, ...replies: string[]]
/** A question of ours, then answers that customers gave to it. */
export type Ask = readonly [question: string, ...answers: string[]]
/** A customer's second matter, then our answer to it. */
export type More = readonly [customer: string, us: string]

/**
 * One reason to write, in many people's words. `{product}` and other names in
 * braces are filled in from the order; `[a|b]` is one or the other.
 */
export interface Situation {
  readonly id: string
  /** How often it happens, against the others. */
  readonly share: number
  /** Contact reasons that the agent gave. */
  readonly reasons: readonly string[]
  readonly parcel: Parcel
  /** The parcel came weeks ago: there was time to send it back. */
  readonly longAgo?: boolean
  /** How often a replacement is the answer. */
  readonly replaced: number
  readonly subjects: readonly string[]
  readonly letters: readonly Letter[]
  readonly asks: readonly Ask[]
  /** Replies to letters that bring none of their own. */
  readonly solutions: readonly string[]
  /** Answers that promise a new one; it travels with the reply. */
  readonly replacements: readonly string[]
  readonly mores: readonly More[]
  /** Second matters that come up only when a new one was sent. */
  readonly afterReplacement?: readonly More[]
  readonly thanks: readonly string[]
}
