import { type Actor, hasRole } from './person.ts'

export const teamSpace = (teamId: string): string => `team:${teamId}`
export const mySpace = (personId: string): string => `me:${personId}`
export const CATALOGUE = 'catalogue'
export const PEOPLE = 'people'

/**
 * The spaces whose rows a person may hold on their device.
 *
 * Inside a space every member sees every row, so this list is the whole of
 * 'who may see what': nothing is filtered row by row.
 */
export function spacesOf(actor: Actor): readonly string[] {
  const spaces = [PEOPLE, mySpace(actor.id)]
  if (hasRole(actor, 'agent', 'supervisor')) spaces.push(...actor.teamIds.map(teamSpace))
  if (hasRole(actor, 'agent', 'supervisor', 'merchandising', 'head')) spaces.push(CATALOGUE)
  return spaces
}
