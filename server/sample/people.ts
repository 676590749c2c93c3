import type { Limits, Role } from '../../shared/domain/person/person.ts'
import { PEOPLE } from '../../shared/domain/person/spaces.ts'
import type { SamplePerson } from './workspace.ts'

/** Everybody's, on purpose: a sample has nothing to hide. */
const PASSWORD = 'sample'

const NOTHING: Limits = { perOrderMinor: 0, perDayMinor: 0 }
const AGENT: Limits = { perOrderMinor: 30_000, perDayMinor: 60_000 }
const NEWCOMER: Limits = { perOrderMinor: 10_000, perDayMinor: 20_000 }
const SUPERVISOR: Limits = { perOrderMinor: 150_000, perDayMinor: 500_000 }

const TRAVEL = ['travel']
const HOME = ['home']
const BOTH = ['travel', 'home']

function one(
  id: string,
  name: string,
  given: { roles: Role[]; teamIds: string[]; limits: Limits; about: string },
): SamplePerson {
  const { roles, teamIds, limits, about } = given
  const email = `${id}@sample.test`
  return {
    person: { id, space: PEOPLE, name, email, roles, teamIds, limits },
    password: PASSWORD,
    about,
  }
}

const agent = (id: string, name: string, teamIds: string[], about: string, limits = AGENT) =>
  one(id, name, { roles: ['agent'], teamIds, limits, about })

/** The people of the sample: first those to sign in as, then their colleagues. */
export const PEOPLE_OF_THE_SAMPLE: readonly SamplePerson[] = [
  agent('agent', 'Maren Osei', TRAVEL, 'Answers customers in the Travel team. Start here.'),
  agent(
    'agent2',
    'Sam Lindqvist',
    BOTH,
    'Answers in both teams. Sign in beside agent@ to see two people at one ticket.',
  ),
  one('supervisor', 'Ines Calado', {
    roles: ['supervisor', 'agent'],
    teamIds: BOTH,
    limits: SUPERVISOR,
    about: 'Sees both teams and decides on products that were pulled: one fix waits for release.',
  }),
  one('merchandising', 'Tobias Renner', {
    roles: ['merchandising'],
    teamIds: [],
    limits: NOTHING,
    about: 'Owns luggage, bags and lamps. One complaint about the carry-on waits for an answer.',
  }),
  one('manager', 'Helena Brandt', {
    roles: ['manager'],
    teamIds: [],
    limits: NOTHING,
    about: 'A buyer who comes to learn customer service for two days each year.',
  }),
  one('head', 'Rafael Duarte', {
    roles: ['head'],
    teamIds: [],
    limits: NOTHING,
    about: 'Leads the department and answers for what customers say about its products.',
  }),
  one('admin', 'Noor van Dijk', {
    roles: ['admin'],
    teamIds: [],
    limits: NOTHING,
    about: 'Sets people, teams and limits. Reads no conversations.',
  }),
  one('lena-hoffmann', 'Lena Hoffmann', {
    roles: ['merchandising'],
    teamIds: [],
    limits: NOTHING,
    about: 'Owns kitchen, paper and everything else for the home. A kettle waits for her.',
  }),
  agent('priya-raman', 'Priya Raman', TRAVEL, 'A colleague in Travel with a full queue.'),
  agent('joao-freitas', 'João Freitas', TRAVEL, 'A colleague in Travel, works evenings.'),
  agent('anna-nowak', 'Anna Nowak', TRAVEL, 'A colleague in Travel who also writes Polish.'),
  agent('yusuf-demir', 'Yusuf Demir', TRAVEL, 'New in Travel, with smaller limits.', NEWCOMER),
  agent('clara-moreau', 'Clara Moreau', HOME, 'Answers for Home and electronics, also in French.'),
  agent('ben-achterberg', 'Ben Achterberg', HOME, 'Answers for Home and electronics.'),
  agent(
    'keiko-tanabe',
    'Keiko Tanabe',
    HOME,
    'Answers for Home and electronics, also in Japanese.',
  ),
  agent('omar-farouk', 'Omar Farouk', BOTH, 'Answers in both teams, also in Arabic.'),
  agent('greta-olsen', 'Greta Olsen', HOME, 'New in Home and electronics.', NEWCOMER),
]

/** Who answers for a team, the supervisor last. */
export const agentsOf = (teamId: string): readonly SamplePerson[] =>
  PEOPLE_OF_THE_SAMPLE.filter(
    ({ person }) => person.roles.includes('agent') && person.teamIds.includes(teamId),
  )

/** The name somebody signs with. */
export function personNamed(id: string): { readonly id: string; readonly name: string } {
  const found = PEOPLE_OF_THE_SAMPLE.find(({ person }) => person.id === id)
  if (found === undefined) throw new Error(`assertion failed: nobody called ${id} in the sample`)
  return found.person
}
