/** Why the desk does not open at all, in one sentence for the person. */
export class StartRefused extends Error {
  override readonly name: string = 'StartRefused'
}

/** The key to what is here does not open: nothing else is the matter. */
export class LockedOut extends StartRefused {
  override readonly name = 'LockedOut'
}
