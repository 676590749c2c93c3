import { z } from 'zod'

/**
 * One act on its way to the hub. What moves it from state to state is a table: see after.ts.
 *
 * 1. An act leaves the outbox only when its rows have arrived, or by the person's hand.
 * 2. `mayBeDecided` once it was sent: it is never simply dropped after that, unless it is a draft of
 *    words that a later act says anew.
 */
export const pending = z.object({
  id: z.string(),
  name: z.string(),
  args: z.unknown(),
  doneAt: z.number(),
  /** The order in which this device did things. */
  order: z.number(),
  state: z.enum([
    'undoable',
    'queued',
    'sending',
    'settling',
    'kept',
    'held',
    'refused',
    'discarded',
  ]),
  leavesAt: z.number().nullable(),
  tries: z.number(),
  nextTryAt: z.number().nullable(),
  mayBeDecided: z.boolean(),
  /** By the hub's clock: when it said 'applied'. A hub that went back in time is told so. */
  appliedAt: z.number().optional(),
  /** Tickets and reviews that it changed when it was predicted, named in its arguments or not. */
  touches: z.array(z.string()).optional(),
  /** What it took the place of here: of two that a crash has left, this one counts. */
  insteadOf: z.string().optional(),
  refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
})
export type Pending = Readonly<z.infer<typeof pending>>

/** Acts whose words or consequences a person must look at again when the hub says no. */
const HELD_WHEN_REFUSED: ReadonlySet<string> = new Set([
  'answerPoint',
  'endReview',
  'issueReplacement',
  'markNoAnswerNeeded',
  'pullProduct',
  'sendBackFix',
  'sendReply',
  'submitFix',
  'writeNote',
])

const stateWhenRefused = (name: string): 'held' | 'refused' =>
  HELD_WHEN_REFUSED.has(name) ? 'held' : 'refused'

/** Saving a draft is no act that a person waits for: it stands in no list. */
export const isQuiet = (name: string): boolean => name === 'saveDraft' || name === 'discardDraft'

/** Whether the act still counts for what the screen shows. */
export const isPredicted = (one: Pending): boolean =>
  one.state === 'undoable' ||
  one.state === 'queued' ||
  one.state === 'sending' ||
  one.state === 'settling'

/** What an act is shown with: its ticket, review or promise. In which order they go: order.ts. */
export function thingOf(one: Pick<Pending, 'name' | 'args' | 'id'>): string {
  const args = one.args as Readonly<Record<string, unknown>> | null
  const drafted = isQuiet(one.name) ? 'draft:' : ''
  const named =
    args?.['ticketId'] ?? args?.['reviewId'] ?? args?.['promiseId'] ?? args?.['messageId']
  return typeof named === 'string' ? drafted + named : one.id
}

/** An act after the hub said no. */
export const refused = (
  act: Pending,
  outcome: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> },
): Pending => ({
  ...act,
  state: stateWhenRefused(act.name),
  nextTryAt: null,
  refusal: { code: outcome.code, facts: { ...outcome.facts } },
})

/** Their ids, and of those whose place they took: nothing else names these any more. */
export const withReplaced = (acts: readonly Pending[]): string[] =>
  acts.flatMap(({ id, insteadOf }) => (insteadOf === undefined ? [id] : [id, insteadOf]))
