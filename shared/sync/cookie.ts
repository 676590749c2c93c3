import { z } from 'zod'

/** How far a device has come: the hub's epoch, and a version for each space. */
export const cookie = z.object({
  /** Changes when the hub was restored, wiped or replaced: versions start anew. */
  epoch: z.string(),
  spaces: z.record(z.string(), z.int()),
  /**
   * Of the spaces that are being taken whole and are not all here yet: the version they
   * had when that began. The hub's word to itself; a device only brings it back.
   */
  begun: z.record(z.string(), z.int()).optional(),
})
export type Cookie = z.infer<typeof cookie>
