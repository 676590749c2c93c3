import type { Message } from '../../../../shared/domain/message/message.ts'
import type { Person } from '../../../../shared/domain/person/person.ts'
import type { Team } from '../../../../shared/domain/team/team.ts'
import type { Ticket, TicketStatus } from '../../../../shared/domain/ticket/ticket.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/lib/time.ts'
import { seededDice } from './dice.ts'
import { capital, someWord, someWords } from './words.ts'

/** The clock of every run. The engines are told this time, so that no ticket wakes midway. */
export const NOW = Date.UTC(2026, 10, 23, 9)

const TEAM_IDS = ['travel', 'home', 'garden', 'sound', 'outdoor'] as const
const STATUSES: readonly TicketStatus[] = [
  'new',
  'open',
  'open',
  'open',
  'waiting',
  'waiting',
  'onHold',
  'addressed',
  'addressed',
  'addressed',
]

/** The one who sits at the bench: a supervisor, who works in every queue. */
export const ME: Person = {
  id: 'agent-0',
  space: 'people',
  name: 'Sue Park',
  email: 'sue@sample.test',
  roles: ['supervisor'],
  teamIds: [],
  limits: { perOrderMinor: 30_000, perDayMinor: 50_000 },
}

export const PEOPLE: readonly Person[] = Array.from({ length: 40 }, (_, n) => ({
  ...ME,
  id: `agent-${n}`,
  roles: n === 0 ? ['supervisor'] : ['agent'],
  teamIds: n === 0 ? [] : [TEAM_IDS[n % TEAM_IDS.length] ?? 'travel'],
}))

export const TEAMS: readonly Team[] = TEAM_IDS.map(id => ({
  id,
  space: 'people',
  name: capital(id),
  address: `${id}@sample.test`,
  hours: {
    zone: 'Europe/Berlin',
    week: [null, [480, 1080], [480, 1080], [480, 1080], [480, 1080], [480, 1080], null],
    holidays: [],
  },
  targetMinutes: { normal: 480, high: 240, urgent: 60 },
  signature: '',
}))

/** Ticket number `n` of the world: about 600 bytes of JSON, the same every time. */
export function makeTicket(n: number): Ticket {
  const dice = seededDice(1_000_003 * (n + 1))
  const teamId = dice.pick(TEAM_IDS)
  const status = dice.pick(STATUSES)
  const customer = someWord(dice)
  const waits = status === 'new' || status === 'open'
  const lastMessageAt = NOW - dice.under(60 * 24 * 60) * MINUTE_MS
  const isSnoozed = status === 'onHold' && dice.next() < 0.7
  return {
    id: `t${String(n).padStart(7, '0')}`,
    space: `team:${teamId}`,
    teamId,
    number: 100_000 + n,
    subject: capital(someWords(dice, 4)),
    customerId: `c${n}`,
    customerName: `${capital(someWord(dice))} ${capital(customer)}`,
    customerEmail: `${customer}${dice.under(1_000)}@mail.test`,
    status,
    priority: dice.pick(['normal', 'normal', 'normal', 'high', 'urgent']),
    assigneeId: dice.next() < 0.3 ? null : `agent-${dice.under(PEOPLE.length)}`,
    openedAt: lastMessageAt - dice.under(240) * HOUR_MS,
    lastMessageAt,
    lastCustomerMessageId: `m${n}`,
    snippet: someWords(dice, 4),
    waitingSince: waits ? lastMessageAt : null,
    dueAt: waits ? lastMessageAt + (1 + dice.under(40)) * HOUR_MS : null,
    holdUntil: isSnoozed ? NOW + (1 + dice.under(20)) * DAY_MS : null,
    openPromises: 0,
    unsentReplies: 0,
    openNo: false,
    addressWhenSent: false,
    orderNumber: orderNumberOf(n),
    productId: `p${dice.under(400)}`,
    productName: capital(someWords(dice, 2)),
    reasons: [],
    tags: [],
    possiblyOf: null,
    messageCount: 1,
  }
}

/** Seven digits after the dash: no other number in a ticket is as long. */
export const orderNumberOf = (n: number): string => `84-${3_000_000 + 7 * n}`

/** What the customer of ticket `n` wrote: about 25 words. */
export const textOf = (n: number): string =>
  someWords(seededDice(2_000_003 * (n + 1)), 18 + (n % 14))

export function makeMessage(n: number, ticket: Ticket): Message {
  return {
    id: `m${n}`,
    space: ticket.space,
    ticketId: ticket.id,
    direction: 'in',
    from: { name: ticket.customerName, address: ticket.customerEmail },
    to: [{ name: ticket.teamId, address: `${ticket.teamId}@sample.test` }],
    cc: [],
    subject: ticket.subject,
    at: ticket.lastMessageAt,
    writtenAt: null,
    text: textOf(n),
    html: null,
    attachments: [],
    messageId: `m${n}@mail.test`,
    inReplyTo: null,
    references: [],
    machine: null,
    authorId: null,
    authorName: ticket.customerName,
    delivery: 'received',
    held: null,
    remedyIds: [],
    vote: null,
  }
}
