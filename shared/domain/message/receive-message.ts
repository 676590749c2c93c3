import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { type Context, type DeskTx, defineCommand } from '../kernel.ts'
import { dueAt } from '../team/due-at.ts'
import { type Ticket, ticket } from '../ticket/ticket.ts'
import { type Message, message } from './message.ts'

const SNIPPET_LENGTH = 160

/** The first words of a message on one line, for the queue. */
export const snippetOf = (text: string): string =>
  text
    .split('\n')
    .filter(line => !line.startsWith('>'))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNIPPET_LENGTH)

/**
 * A mail arrived. On a known ticket it re-opens what was addressed; otherwise
 * `newTicket` is opened with it. Machine mail is filed: it never waits for an
 * answer and never re-opens anything.
 */
export const receiveMessage = defineCommand({
  args: z.object({ message, newTicket: ticket.nullable() }),
  async run({ tx, args, ctx }) {
    const existing = args.newTicket ?? (await need(tx.ticket, args.message.ticketId))
    await tx.message.put(args.message)
    const after =
      args.message.machine === null
        ? await withCustomerMessage(tx, ctx, existing, args.message)
        : filed(existing, args.message, args.newTicket !== null)
    await tx.ticket.put(after)
  },
})

async function withCustomerMessage(
  tx: DeskTx,
  ctx: Context,
  before: Ticket,
  arrived: Message,
): Promise<Ticket> {
  const team = await need(tx.team, before.teamId)
  const waitingSince = before.waitingSince ?? arrived.at
  return {
    ...before,
    status: before.status === 'new' ? 'new' : 'open',
    holdUntil: null,
    addressWhenSent: false,
    waitingSince,
    dueAt: dueAt(waitingSince, team.targetMinutes[before.priority], team.hours),
    lastMessageAt: Math.max(before.lastMessageAt, ctx.now),
    lastCustomerMessageId: arrived.id,
    snippet: snippetOf(arrived.text) || arrived.subject,
    messageCount: before.messageCount + 1,
  }
}

const filed = (before: Ticket, arrived: Message, isNew: boolean): Ticket => ({
  ...before,
  ...(isNew ? { status: 'addressed' as const, tags: [...before.tags, 'machine mail'] } : {}),
  snippet: isNew ? snippetOf(arrived.text) : before.snippet,
  messageCount: before.messageCount + 1,
})
