import type { Team } from '../../shared/domain/team/team.ts'
import type { Db } from '../db/schema.ts'

/** The address without what follows a plus: the team's own. Lower case. */
export const withoutPlus = (address: string): string =>
  address.toLowerCase().replace(/\+[^@]*@/, '@')

const readTeams = async (db: Pick<Db, 'selectFrom'>): Promise<readonly Team[]> => {
  const rows = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'team')
    .where('deleted', '=', false)
    .orderBy('id')
    .execute()
  return rows.map(row => row.data as unknown as Team)
}

const named = (teams: readonly Team[], address: string): Team | undefined =>
  teams.find(team => team.address.toLowerCase() === withoutPlus(address))

/**
 * The team whose mailbox is addressed; the earlier list counts more, because what the
 * envelope says happened and what the header says was only written. The first team when
 * no address is ours, undefined when there is none.
 */
export async function teamFor(
  db: Db,
  ...lists: readonly (readonly string[])[]
): Promise<Team | undefined> {
  const teams = await readTeams(db)
  const found = lists.flat().flatMap(address => named(teams, address) ?? [])
  return found[0] ?? teams[0]
}

/**
 * One mail to several teams becomes one for each: these are their recipients. Addresses
 * that are nobody's stay with the first. A forward names an address of its own: then
 * those that the mail was written to count.
 */
export async function recipientsByTeam(
  db: Db,
  to: readonly string[],
  written: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const teams = await readTeams(db)
  const isForward = !to.some(address => named(teams, address))
  const groups = new Map<string, string[]>()
  for (const address of isForward ? written : to) {
    const team = named(teams, address)
    if (team !== undefined) groups.set(team.id, [...(groups.get(team.id) ?? []), address])
  }
  const strangers = to.filter(address => named(teams, address) === undefined)
  const [first = [], ...others] = groups.values()
  return [[...first, ...strangers], ...others]
}

/** The teams whose mailboxes are among these addresses. */
export async function teamsAmong(
  db: Pick<Db, 'selectFrom'>,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const teams = await readTeams(db)
  return new Set(addresses.flatMap(address => named(teams, address)?.id ?? []))
}
