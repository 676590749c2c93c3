/** A conversation in another language, from the first letter to the thanks. */
export interface TongueCase {
  /** The situation whose reasons it has. */
  readonly situation: string
  readonly subject: string
  readonly letter: string
  readonly question: string
  readonly answer: string
  readonly solution: string
  readonly thanks: string
}

/** Another language: where it is written, who of us writes it, and its conversations. */
export interface Tongue {
  readonly code: 'de' | 'fr' | 'es' | 'pl' | 'ja' | 'ar'
  readonly countries: readonly string[]
  /** How many of those customers write in it. */
  readonly share: number
  /** How we begin and end a reply; `{name}` and `{agent}` are filled in. */
  readonly greeting: string
  readonly closing: string
  readonly cases: readonly TongueCase[]
}
