/** The disk, or the person's share of it, is used up: nothing was written. */
export class DiskFull extends Error {
  constructor(cause: unknown) {
    super('the disk is full', { cause })
    this.name = 'DiskFull'
  }
}

/** ENOSPC: no space left; EDQUOT: over quota. Both are mended in the same way. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
