import { sql as raw } from 'kysely'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Db } from '../db/schema.ts'

/** All that is needed to build the mail of a reply. */
export interface Leaving {
  readonly message: Message
  readonly ticket: Ticket
  readonly team: Team
  /** What passed between the customer and us before it, oldest first, without machines. */
  readonly before: readonly Message[]
}

/** Reads a reply that is to leave, or null when it is held, taken back, gone or sent. */
export async function readLeaving(db: Db, messageId: string): Promise<Leaving | null> {
  const message = await live<Message>(db, 'message', messageId)
  if (message?.delivery !== 'leaving') return null
  const ticket = await live<Ticket>(db, 'ticket', message.ticketId)
  const team = ticket && (await live<Team>(db, 'team', ticket.teamId))
  if (ticket === undefined || team === undefined) return null
  const rows = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'message')
    .where('deleted', '=', false)
    .where(raw<string>`data->>'ticketId'`, '=', ticket.id)
    .orderBy(raw`(data->>'at')::float8`)
    .execute()
  const before = rows
    .map(row => row.data as unknown as Message)
    .filter(one => one.id !== messageId && one.machine === null)
    // Only mail that really passed is an anchor: a reply that never left has no place in a thread.
    .filter(one => one.delivery === 'received' || one.delivery === 'sent')
  return { message, ticket, team, before }
}

async function live<T>(db: Db, kind: string, id: string): Promise<T | undefined> {
  const row = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('deleted', '=', false)
    .executeTakeFirst()
  return row?.data as T | undefined
}
