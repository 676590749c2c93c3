import { isQuiet, type Pending } from './pending.ts'
import { draftOf } from './superseded.ts'

/** Where arguments name what an act is about, or what it brings into being. */
const NAMED = ['ticketId', 'reviewId', 'pointId', 'promiseId', 'messageId'] as const

/**
 * What an act must not overtake: earlier ones that hold up one of these. A draft waits for words
 * of its kind that are on their way, as it is what was written after them; nobody waits for a draft
 * but another of its kind.
 */
export function waitsFor(act: Pending): readonly string[] {
  if (isQuiet(act.name)) return [`draft:${draftOf(act)}`]
  const args = argsOf(act)
  const named = NAMED.flatMap(name => textIn(args?.[name]))
  const things = [...new Set([...named, ...(act.touches ?? [])])]
  return things.length > 0 ? things : [act.id]
}

/** What waits while this act is not decided: all that it names, changes, makes, and promises. */
export function holdsUp(act: Pending): readonly string[] {
  if (isQuiet(act.name)) return waitsFor(act)
  const args = argsOf(act)
  const replacements = (args?.['replacements'] ?? []) as readonly { promiseId?: unknown }[]
  const draft = draftOf(act)
  return [
    ...waitsFor(act),
    ...textIn(args?.['id']),
    ...replacements.flatMap(one => textIn(one.promiseId)),
    ...(draft === null ? [] : [`draft:${draft}`]),
  ]
}

const argsOf = ({ args }: Pending) => args as Readonly<Record<string, unknown>> | null

const textIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : [])
