import { z } from 'zod'
import { cookie } from './cookie.ts'
import { outcome } from './push.ts'

/** The most commands that one pull asks about. */
export const ASKED_LIMIT = 5_000

export const pullRequest = z.object({
  protocol: z.int(),
  clientId: z.string().min(8).max(64),
  cookie: cookie.nullable(),
  /**
   * Commands sent and not yet known to be decided, and after a `reset` those known to be
   * applied: the answer says what became of them.
   */
  asked: z.array(z.string().max(64)).max(ASKED_LIMIT),
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

const withoutRows = pullResponse.omit({ puts: true })

/**
 * An answer as it came over the wire, or null when it is none. What `pullResponse` says, but that
 * rows are looked at where they are: copying each of them took as long as reading the JSON.
 */
export function readPullResponse(json: unknown): PullResponse | null {
  const rest = withoutRows.safeParse(json)
  const { puts } = (json ?? {}) as { puts?: unknown }
  return rest.success && areRowsByTable(puts) ? { ...rest.data, puts } : null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRow = (value: unknown): boolean =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['space'] === 'string'

const areRowsByTable = (puts: unknown): puts is PullResponse['puts'] =>
  isObject(puts) && Object.values(puts).every(rows => Array.isArray(rows) && rows.every(isRow))
