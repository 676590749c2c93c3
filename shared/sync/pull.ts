import { z } from 'zod'
import { outcome } from './push.ts'

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

export const pullRequest = z.object({
  protocol: z.int(),
  clientId: z.string().min(8).max(64),
  cookie: cookie.nullable(),
  /** Commands sent and not yet known to be decided: the answer says what became of them. */
  asked: z.array(z.string().max(64)).max(5_000),
})
export type PullRequest = z.infer<typeof pullRequest>

/** Rows are checked by the table's own schema when they are read from the copy. */
const row = z.looseObject({ id: z.string(), space: z.string() })

/**
 * What changed since the cookie, read in one snapshot together with the outcomes:
 * an `applied` command's rows are in this answer or came before it.
 */
export const pullResponse = z.object({
  cookie,
  /** The device must forget its copy first: other epoch, or first contact. */
  reset: z.boolean(),
  puts: z.record(z.string(), z.array(row)),
  /** `space` is where the row was: a row that moved is a del there and a put elsewhere. */
  dels: z.array(
    z.object({
      table: z.string(),
      id: z.string(),
      space: z.string(),
      /** The ticket whose conversation the row was part of, where it was. */
      of: z.string().nullable(),
    }),
  ),
  /**
   * Spaces to forget whole, before anything of this answer is taken in: the person no longer
   * belongs to them, or they come anew because old deletions are not told any more.
   */
  drops: z.array(z.string()),
  outcomes: z.array(outcome),
  /** Not everything fitted: ask again with the new cookie. */
  more: z.boolean(),
  /** The hub's clock, milliseconds since 1970. */
  hubTime: z.number(),
})
export type PullResponse = z.infer<typeof pullResponse>
