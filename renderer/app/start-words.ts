/** What a start that was refused says to the person. */
export interface StartWords {
  readonly words: string
  /** The key to what is here does not open: it may be gone for good. */
  readonly isLockedOut: boolean
}

/** Null for a start that broke. */
export function startWords(detail: string): StartWords | null {
  const told = /^(StartRefused|LockedOut): (.+)$/.exec(detail)
  return told?.[2] === undefined ? null : { words: told[2], isLockedOut: told[1] === 'LockedOut' }
}
