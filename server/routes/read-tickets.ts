import { sql as raw } from 'kysely'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Actor } from '../../shared/domain/person/person.ts'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Db } from '../db/schema.ts'
import { HttpProblem } from '../problem.ts'

type TicketOut = Omit<Ticket, 'space'>

const ticketsFor = (db: Db, actor: Actor) =>
  db
    .selectFrom('row')
    .where('kind', '=', 'ticket')
    .where('deleted', '=', false)
    .where('space', 'in', [...spacesOf(actor)])

const lastAt = raw<number>`(data->>'lastMessageAt')::float8`

/** One page of the tickets a person may see; throws 400 for a cursor that we did not give. */
export async function listTickets(
  db: Db,
  actor: Actor,
  asked: { limit: number; cursor: string | null; q: string },
): Promise<{ items: TicketOut[]; total: number; next: string | null }> {
  const { limit, q } = asked
  const after = asked.cursor === null ? null : readCursor(asked.cursor)
  const like = `%${q.replaceAll('\u0000', '').replace(/[\\%_]/g, '\\$&')}%`
  const found = ticketsFor(db, actor).$if(q.trim() !== '', query =>
    query.where(
      raw<boolean>`(data->>'subject' || ' ' || (data->>'customerName') || ' ' || (data->>'customerEmail')
        || ' ' || (data->>'number') || ' ' || coalesce(data->>'orderNumber', '')
        || ' ' || (data->>'snippet')) ilike ${like}`,
    ),
  )
  const { total } = await found
    .select(eb => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .select('data')
    .$if(after !== null, query =>
      query.where(raw<boolean>`(${lastAt}, id) < (${after?.at}::float8, ${after?.id})`),
    )
    .orderBy(lastAt, 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(row => withoutSpace(row.data as unknown as Ticket))
  const last = items.at(-1)
  const next = rows.length > limit && last !== undefined ? cursorOf(last) : null
  return { items, total, next }
}

/** A ticket with its messages, or null when it is not there for this person. */
export async function readTicket(db: Db, actor: Actor, id: string) {
  const row = await ticketsFor(db, actor).select('data').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const messages = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'message')
    .where('deleted', '=', false)
    .where('space', 'in', [...spacesOf(actor)])
    .where(raw<string>`data->>'ticketId'`, '=', id)
    .orderBy(raw`(data->>'at')::float8`)
    .orderBy('id')
    .execute()
  return {
    ...withoutSpace(row.data as unknown as Ticket),
    messages: messages.map(one => messageOf(one.data as unknown as Message)),
  }
}

const withoutSpace = ({ space: _space, ...rest }: Ticket): TicketOut => rest

const messageOf = (message: Message) => ({
  ...message,
  autoSubmitted: message.machine !== null,
  vote: message.vote?.value ?? null,
})

const cursorOf = (ticket: TicketOut): string =>
  Buffer.from(JSON.stringify([ticket.lastMessageAt, ticket.id])).toString('base64url')

function readCursor(cursor: string): { at: number; id: string } {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof at === 'number' && typeof id === 'string' && !id.includes('\u0000'))
      return { at, id }
  } catch {
    // Not ours: answered below like any other that is not.
  }
  throw new HttpProblem('badRequest', 'This cursor is not one of ours. Start without one.')
}
