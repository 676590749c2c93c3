import { type Actor, hasRole } from '../person/person.ts'
import type { Review } from './review.ts'

/** Agents and supervisors pull, alone, with no permission asked. */
export const mayPull = (actor: Actor): boolean => hasRole(actor, 'agent', 'supervisor')

/** The merchandising manager who owns the product answers for it. */
export const mayAnswer = (actor: Actor, review: Review): boolean =>
  hasRole(actor, 'merchandising') && review.ownerId === actor.id

/**
 * Supervisors decide; another merchandising manager may release a fix too, unless
 * it is the second pull for the same reason. Nobody decides on their own fix.
 */
export function mayDecide(actor: Actor, review: Review): boolean {
  if (review.fix?.byId === actor.id) return false
  if (hasRole(actor, 'supervisor')) return true
  return hasRole(actor, 'merchandising') && !review.again && review.fix !== null
}
