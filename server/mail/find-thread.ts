import { sql as raw } from 'kysely'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Sql } from '../db/schema.ts'
import type { ParsedMail } from './parse-mail.ts'
import { ticketOfAddress } from './reply-address.ts'
import { teamsAmong } from './team-for.ts'

const NUMBER_IN_SUBJECT = /#(\d{1,9})\b/

/** Where a mail belongs. `possibly`: a ticket it points at without proof. */
export interface Thread {
  readonly ticket: Ticket | null
  readonly possibly: Ticket | null
}

/**
 * Finds the ticket a mail belongs to: it answers a mail we know, or comes to a reply
 * address that we signed, **and** its sender is already part of the conversation.
 * Anything less is a hint: a stranger's mail never lands in a ticket.
 */
export async function findThread(
  sql: Sql,
  given: {
    mail: ParsedMail
    recipients: readonly string[]
    sender: string
    secret: string
    /** Whom it was written to: a mail to two teams has a ticket in each. */
    teamId: string
  },
): Promise<Thread> {
  const { mail, sender, teamId } = given
  const found = [...(await byAddress(sql, given)), ...(await byReferences(sql, mail))]
  const isTheirs = (ticket: Ticket) => ticket.teamId === teamId
  const written = [...mail.to, ...mail.cc].map(one => one.address)
  const also = await teamsAmong(sql, written)
  // Another team that it was written to as well has a copy of its own.
  const isAnothers = (ticket: Ticket) => also.has(teamId) && also.has(ticket.teamId)
  const others = found.filter(one => !isTheirs(one) && !isAnothers(one))
  const candidates = [...found.filter(isTheirs), ...others]
  for (const ticket of candidates) {
    if (await isParticipant(sql, ticket, sender)) return { ticket, possibly: null }
  }
  const numbered = NUMBER_IN_SUBJECT.exec(mail.subject)?.[1]
  const hinted = numbered === undefined ? [] : await byNumber(sql, Number(numbered))
  return { ticket: null, possibly: candidates[0] ?? hinted[0] ?? null }
}

/** The ticket of a mail of ours that is named anywhere in a text: for delivery reports. */
export async function findMentioned(sql: Sql, text: string): Promise<Ticket | null> {
  const ids = [...text.matchAll(/<([^<>\s@]{8,200}@[^<>\s]{3,200})>/g)].map(([, id]) => id ?? '')
  const found = await byMessageIds(sql, [...new Set(ids)].slice(0, 50), 'out')
  return found[0] ?? null
}

async function byReferences(sql: Sql, mail: ParsedMail): Promise<readonly Ticket[]> {
  const ids = [...new Set([...(mail.inReplyTo ? [mail.inReplyTo] : []), ...mail.references])]
  return byMessageIds(sql, ids)
}

async function byMessageIds(
  sql: Sql,
  ids: readonly string[],
  direction?: 'out',
): Promise<readonly Ticket[]> {
  if (ids.length === 0) return []
  const known = await sql
    .selectFrom('mail_id')
    .select('ticket_id')
    .distinct()
    .where('message_id', 'in', ids)
    .$if(direction !== undefined, query => query.where('direction', '=', 'out'))
    .execute()
  if (known.length === 0) return []
  return byIds(
    sql,
    known.map(one => one.ticket_id),
  )
}

async function byIds(sql: Sql, ids: readonly string[]): Promise<readonly Ticket[]> {
  const rows = await sql
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'ticket')
    .where('deleted', '=', false)
    .where('id', 'in', ids)
    .execute()
  return rows.map(row => row.data as unknown as Ticket)
}

async function byAddress(
  sql: Sql,
  { mail, recipients, secret }: { mail: ParsedMail; recipients: readonly string[]; secret: string },
): Promise<readonly Ticket[]> {
  const addresses = [...recipients, ...mail.to.map(one => one.address)].slice(0, 200)
  const ids = addresses.flatMap(address => ticketOfAddress(address, secret) ?? [])
  return ids.length === 0 ? [] : byIds(sql, ids)
}

async function byNumber(sql: Sql, number: number): Promise<readonly Ticket[]> {
  if (!Number.isSafeInteger(number) || number > 2_147_483_647) return []
  const rows = await sql
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'ticket')
    .where('deleted', '=', false)
    .where(raw<number>`(data->>'number')::int`, '=', number)
    .execute()
  return rows.map(row => row.data as unknown as Ticket)
}

/**
 * The customer, whoever wrote in the ticket before, and whom we wrote to. A Cc is not
 * enough: anybody can put anybody there.
 */
async function isParticipant(sql: Sql, ticket: Ticket, sender: string): Promise<boolean> {
  if (sender === '') return false
  if (ticket.customerEmail.toLowerCase() === sender) return true
  const rows = await sql
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'message')
    .where('deleted', '=', false)
    .where(raw<string>`data->>'ticketId'`, '=', ticket.id)
    .execute()
  return rows.some(row => {
    const message = row.data as unknown as Message
    const known = message.direction === 'out' ? message.to : [message.from]
    const counts =
      message.direction === 'out' ? message.delivery === 'sent' : message.machine === null
    return counts && known.some(one => one.address.toLowerCase() === sender)
  })
}
