import { randomUUID } from 'node:crypto'
import { sql as raw } from 'kysely'
import { teamSpace } from '../../shared/domain/person/spaces.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Sql } from '../db/schema.ts'
import { type KnownSender, orderNamed } from './customer-of.ts'
import type { ParsedMail } from './parse-mail.ts'

/** As long as one line of a header may be; a longer one is no subject. */
export const SUBJECT_LENGTH = 998

/**
 * The ticket that a mail opens. Numbers come from a sequence: one may be left out, and
 * nobody waits for anybody.
 */
export async function newTicket(
  sql: Sql,
  one: {
    team: Team
    mail: ParsedMail
    text: string
    known: KnownSender
    at: number
    possibly: Ticket | null
  },
): Promise<Ticket> {
  const { team, mail, text, known, at, possibly } = one
  const { rows } = await raw<{ number: number }>`
    select nextval('ticket_number')::int as number
  `.execute(sql)
  return {
    id: randomUUID(),
    space: teamSpace(team.id),
    teamId: team.id,
    number: rows[0]?.number ?? 0,
    subject: mail.subject.slice(0, SUBJECT_LENGTH) || '(no subject)',
    customerId: known.customerId,
    customerName: known.name,
    customerEmail: known.email,
    status: 'new',
    priority: 'normal',
    assigneeId: null,
    openedAt: at,
    lastMessageAt: at,
    lastCustomerMessageId: null,
    snippet: '',
    waitingSince: null,
    dueAt: null,
    holdUntil: null,
    openPromises: 0,
    unsentReplies: 0,
    openNo: false,
    addressWhenSent: false,
    ...orderNamed(known.card.orders, `${mail.subject}\n${text}`),
    reasons: [],
    tags: [],
    // Only within one team: another team's ticket is not theirs to know of.
    possiblyOf: possibly?.teamId === team.id ? possibly.id : null,
    messageCount: 0,
  }
}
