import { happenings } from '../../shared/domain/happenings.ts'
import type { DeskTx } from '../../shared/domain/kernel.ts'
import type { Mailbox, Message } from '../../shared/domain/message/message.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { SECOND_MS } from '../../shared/lib/time.ts'
import { type Happening, letHappen } from '../db/change-desk.ts'
import type { Sql } from '../db/schema.ts'
import { enqueue } from '../effects/enqueue.ts'
import type { Hub } from '../hub.ts'
import { type KnownSender, putCard } from './customer-of.ts'
import { findMentioned, findThread, type Thread } from './find-thread.ts'
import { incomingMessage, type KeptMail } from './incoming-message.ts'
import { keepBeside } from './keep-beside.ts'
import { machineOf } from './machine-mail.ts'
import { newTicket } from './new-ticket.ts'
import { noteCut, noteReport, noteSilentShop } from './note-on-mail.ts'
import { type ParsedMail, UnreadableMail } from './parse-mail.ts'
import type { ReadMail } from './read-mail.ts'
import { teamFor } from './team-for.ts'
import { whoIs } from './who-is.ts'
import { whoWrote } from './who-wrote.ts'

/** Soon: it may have been a short silence. */
const ASK_AGAIN_MS = 5 * SECOND_MS

/**
 * Files a parsed mail: on its ticket, or on a new one. One transaction writes ticket,
 * message, attachments, the mail's id and that this raw mail is done.
 */
export async function fileMail(
  hub: Hub,
  given: { rawId: string; read: ReadMail; kept: KeptMail },
): Promise<void> {
  const { rawId, read, kept } = given
  const { mail, text, html } = read
  const written = [...mail.to, ...mail.cc].map(one => one.address)
  const team = await teamFor(hub.db, kept.envelope_to, written)
  if (team === undefined) throw new UnreadableMail('there is no team yet that could answer it')
  const { sender, isOurs, teams } = await whoWrote(hub.db, mail)
  const known = await whoIs(hub, sender, { teamId: team.id, at: kept.received_at })
  const machine = machineOf(mail, kept.envelope_from, () => isOurs, teams)
  await letHappen(hub, 'receive-mail', async happening => {
    const { sql, tx, ctx } = happening
    if (!(await stillOpen(sql, rawId))) return
    const thread = await threadOf(sql, { mail, kept, sender: known.email, machine, hub, team })
    const opened =
      thread.ticket === null
        ? await newTicket(sql, {
            team,
            mail,
            text,
            known,
            at: kept.received_at,
            possibly: thread.possibly,
          })
        : null
    const ticket = opened ?? thread.ticket
    if (ticket === null) return
    const message = incomingMessage({ rawId, mail, kept, ticket, machine, sender, text, html })
    await happenings.receiveMessage.apply({ tx, args: { message, newTicket: opened }, ctx })
    if (machine === null) await bringCard(tx, { ticket, opened, known })
    // A machine's ticket too: a person may answer on it later.
    if (!known.shopAnswered && (machine === null || opened !== null))
      await askLater(happening, { ticket, opened, sender, messageId: message.id })
    if (machine === 'deliveryReport' && opened === null) await noteReport(happening, ticket, rawId)
    if (read.isCut) await noteCut(happening, ticket, rawId)
    await keepBeside(sql, { message, mail, rawId, ticket })
  })
}

/** Locks the raw mail: two hubs that take it in at once file it once. */
async function stillOpen(sql: Sql, rawId: string): Promise<boolean> {
  const row = await sql
    .selectFrom('mail_raw')
    .select('state')
    .where('id', '=', rawId)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'received'
}

async function threadOf(
  sql: Sql,
  one: {
    mail: ParsedMail
    kept: KeptMail
    sender: string
    machine: Message['machine']
    hub: Hub
    team: Team
  },
): Promise<Thread> {
  const { mail, kept, sender, machine, hub, team } = one
  const recipients = kept.envelope_to
  const found = await findThread(sql, {
    mail,
    recipients,
    sender,
    secret: hub.secret,
    teamId: team.id,
  })
  if (found.ticket !== null || machine !== 'deliveryReport') return found
  // A report comes from a daemon, no participant; the mail it is about tells where it belongs.
  const text = Buffer.from(kept.raw).toString('latin1', 0, 256 * 1024)
  return { ticket: await findMentioned(sql, text), possibly: found.possibly }
}

async function bringCard(
  tx: DeskTx,
  one: { ticket: Ticket; opened: Ticket | null; known: KnownSender },
): Promise<void> {
  const { ticket, opened, known } = one
  // Another participant's mail does not make them this ticket's customer.
  if (known.customerId !== ticket.customerId) return
  await putCard(tx, known, { teamId: ticket.teamId, isNewTicket: opened !== null })
}

/** The shop is asked once it answers again; until then the ticket says what is missing. */
async function askLater(
  happening: Happening,
  one: { ticket: Ticket; opened: Ticket | null; sender: Mailbox; messageId: string },
): Promise<void> {
  const { ticket, opened, sender, messageId } = one
  const { sql, ctx } = happening
  await noteSilentShop(happening, ticket)
  const asking = {
    kind: 'ask-shop',
    subject: `sender:${ticket.teamId}:${sender.address.toLowerCase()}`,
    key: `ask-shop:${messageId}`,
    payload: { ticketId: ticket.id, messageId, from: sender, opened: opened !== null },
    after: [],
    runAt: ctx.now + ASK_AGAIN_MS,
  } as const
  await enqueue(sql, [asking], ctx.now)
}
