import type { Team } from '../../shared/domain/team/team.ts'
import type { Db } from '../db/schema.ts'

/** The address without what follows a plus: the team's own. Lower case. */
export const withoutPlus = (address: string): string =>
  address.toLowerCase().replace(/\+[^@]*@/, '@')

/** The team whose mailbox is addressed; the first one when the address is nobody's. */
export async function teamFor(db: Db, to: readonly string[]): Promise<Team | undefined> {
  const rows = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'team')
    .where('deleted', '=', false)
    .orderBy('id')
    .execute()
  const teams = rows.map(row => row.data as unknown as Team)
  const wanted = to.map(withoutPlus)
  return teams.find(team => wanted.includes(team.address.toLowerCase())) ?? teams[0]
}
