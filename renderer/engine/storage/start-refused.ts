/** Why the desk does not open at all, in one sentence for the person. */
export class StartRefused extends Error {
  override readonly name: string = 'StartRefused'
}

/** The browser says so where the disk, or its share of it, is used up. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || ('inner' in error && isNoRoom(error.inner)))

/** A database does not open at all where there is no room: nobody can even read. */
export class NoRoom extends StartRefused {
  constructor(cause: unknown) {
    super(
      'This computer’s disk is full, and your desk cannot be opened without some room. Free some space, then open Empty Chair again: nothing was touched.',
      { cause },
    )
  }
}

/** The key to what is here does not open: nothing else is the matter. */
export class LockedOut extends StartRefused {
  override readonly name = 'LockedOut'
}
