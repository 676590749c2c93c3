import type { Actor, Person } from './person.ts'

/** Who a person is when they act: supervisors work in every team's queue. */
export const actorOf = (person: Person, allTeamIds: readonly string[]): Actor => ({
  id: person.id,
  name: person.name,
  roles: person.roles,
  teamIds: person.roles.includes('supervisor') ? allTeamIds : person.teamIds,
})
