import { type Actor, hasRole } from './person.ts'

/** Admins change limits, never their own: nobody raises what they themselves may give away. */
export const maySetLimits = (actor: Actor, personId: string): boolean =>
  hasRole(actor, 'admin') && actor.id !== personId
