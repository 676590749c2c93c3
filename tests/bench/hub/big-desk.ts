import { startSession } from '../../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { writeRows } from '../../../server/db/write-rows.ts'
import type { TableName } from '../../../shared/domain/kernel.ts'
import { teamSpace } from '../../../shared/domain/person/spaces.ts'
import { aMessage, aPerson, aTeam, aTicket } from '../../support/builders.ts'

/** People per team, and tickets each of them has on the table. */
const TEAM_SIZE = 10
const TICKETS_EACH = 10

/** One agent at one computer, signed in. */
export interface Seat {
  readonly personId: string
  readonly token: string
  /** Of the hub it is caught up with. */
  readonly epoch: string
  readonly ticketIds: readonly string[]
}

/** A company of so many agents in teams of ten, each signed in, with tickets to work on. */
export async function bigDesk({ db }: OpenDatabase, agents: number): Promise<readonly Seat[]> {
  const seats: Seat[] = []
  const { value: epoch } = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'epoch')
    .executeTakeFirstOrThrow()
  for (let team = 0; team < Math.ceil(agents / TEAM_SIZE); team += 1) {
    const teamId = `team-${team}`
    const space = teamSpace(teamId)
    const members = Array.from(
      { length: Math.min(TEAM_SIZE, agents - team * TEAM_SIZE) },
      (_, n) => `agent-${team * TEAM_SIZE + n}`,
    )
    const ticketIds = members.flatMap(id =>
      Array.from({ length: TICKETS_EACH }, (_, n) => `ticket-${id}-${n}`),
    )
    await write(db, [
      ['team', aTeam({ id: teamId, name: teamId, address: `${teamId}@bench.test` })],
      ...members.map(id => {
        const one = aPerson({ id, name: id, email: `${id}@bench.test`, teamIds: [teamId] })
        return ['person', one] as const
      }),
      ...ticketIds.flatMap((id, n) => [
        ['ticket', aTicket({ id, space, teamId, number: team * 1_000 + n })] as const,
        ['message', aMessage({ id: `message-${id}`, space, ticketId: id })] as const,
      ]),
    ])
    for (const personId of members) {
      const token = await startSession(db, { personId, device: 'a bench', now: Date.now() })
      seats.push({ personId, token, epoch, ticketIds })
    }
  }
  return seats
}

async function write(
  db: OpenDatabase['db'],
  rows: readonly (readonly [TableName, { readonly id: string; readonly space: string }])[],
): Promise<void> {
  await db.transaction().execute(sql =>
    writeRows(
      sql,
      rows.map(([kind, after]) => ({ kind, id: after.id, before: undefined, after })),
    ),
  )
}
