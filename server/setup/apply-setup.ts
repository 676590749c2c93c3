import type { Row, Table } from '../../shared/command/tx.ts'
import type { DeskTx, TableName, Tables } from '../../shared/domain/kernel.ts'
import { type Limits, person as personSchema } from '../../shared/domain/person/person.ts'
import { CATALOGUE, PEOPLE } from '../../shared/domain/person/spaces.ts'
import { type ChangingHub, type Happening, letHappen } from '../db/change-desk.ts'
import { contentHash } from '../sync/content-hash.ts'
import { endSessionsOf, givePassword, hasPassword, type NewPassword } from './one-time-password.ts'
import { notRight } from './read-setup.ts'
import type { SetupFile } from './setup-file.ts'

/** What a setup did: how many rows are new or other than before, and passwords to hand out. */
export interface SetupDone {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly passwords: readonly NewPassword[]
}

const NOTHING: Limits = { perOrderMinor: 0, perDayMinor: 0 }

/**
 * Brings the desk to what a setup file says, in one transaction, through the same rows
 * and versions as every other change: devices fetch it with their next pull. Running it
 * again changes only what differs; rows the file does not name stay. Throws
 * BadConfiguration when the file does not fit what is there; then nothing has changed.
 */
export const applySetup = (hub: ChangingHub, file: SetupFile, from: string): Promise<SetupDone> =>
  letHappen(hub, 'setup', async given => {
    const counts = { added: 0, changed: 0, same: 0 }
    const put = async <N extends TableName>(kind: N, row: Tables[N]): Promise<void> => {
      counts[await bring(given.tx, kind, row)] += 1
    }
    for (const team of file.teams) await put('team', { ...team, space: PEOPLE })
    for (const reason of file.reasons) await put('reason', { ...reason, space: PEOPLE })
    for (const macro of file.macros) await put('macro', { ...macro, space: PEOPLE })
    for (const way of file.shipping) await put('shippingOption', { ...way, space: CATALOGUE })
    const passwords: NewPassword[] = []
    for (const [i, one] of file.people.entries()) {
      await refuseUnfit(given, { file: from, i, one })
      const { teams, left, limits, ...person } = one
      const before = await given.tx.person.get(one.id)
      await put('person', {
        ...person,
        space: PEOPLE,
        roles: left ? [] : one.roles,
        teamIds: left ? [] : teams,
        limits: limits ?? before?.limits ?? NOTHING,
      })
      if (left) await letGo(given, one.id)
      else if (!(await hasPassword(given.sql, one.id)))
        passwords.push(await givePassword(given.sql, one))
    }
    return { ...counts, passwords }
  })

/** Puts a row if it is not there just like this: the same again is no version for the devices. */
async function bring<N extends TableName>(
  tx: DeskTx,
  kind: N,
  row: Tables[N],
): Promise<'added' | 'changed' | 'same'> {
  const table = tx[kind] as Table<Row>
  const before = await table.get(row.id)
  if (before !== undefined && contentHash(before) === contentHash(row)) return 'same'
  await table.put(row)
  return before === undefined ? 'added' : 'changed'
}

/** What only the desk knows: whose address this is already, and which teams there are. */
async function refuseUnfit(
  { tx, sql }: Happening,
  given: { file: string; i: number; one: SetupFile['people'][number] },
): Promise<void> {
  const { file, i, one } = given
  for (const [t, team] of one.teams.entries()) {
    if ((await tx.team.get(team)) !== undefined) continue
    throw notRight(file, ['people', i, 'teams', t], `names the team ${team}, which is not there`)
  }
  const rows = await sql
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'person')
    .where('deleted', '=', false)
    .where('id', '<>', one.id)
    .execute()
  const owner = rows
    .map(row => personSchema.parse(row.data))
    .find(other => other.email.toLowerCase() === one.email.toLowerCase())
  if (owner === undefined) return
  throw notRight(
    file,
    ['people', i, 'email'],
    `is already the address of ${owner.name}, who has the id ${owner.id}; give them that id here`,
  )
}

async function letGo({ sql, ctx }: Happening, personId: string): Promise<void> {
  await sql.deleteFrom('person_secret').where('person_id', '=', personId).execute()
  await endSessionsOf(sql, personId, ctx.now)
}
