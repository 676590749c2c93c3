import { createHash, randomUUID } from 'node:crypto'
import { happenings } from '../../shared/domain/happenings.ts'
import type { Mailbox, Message } from '../../shared/domain/message/message.ts'
import { teamSpace } from '../../shared/domain/person/spaces.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { type Happening, letHappen } from '../db/change-desk.ts'
import type { Sql } from '../db/schema.ts'
import type { Hub } from '../hub.ts'
import { type KnownSender, putCard, senderFrom } from './customer-of.ts'
import { findMentioned, findThread, type Thread } from './find-thread.ts'
import { machineOf } from './machine-mail.ts'
import { readableText, safeHtml } from './mail-texts.ts'
import { newTicket, SUBJECT_LENGTH } from './new-ticket.ts'
import { type ParsedMail, UnreadableMail } from './parse-mail.ts'
import { teamFor } from './team-for.ts'
import { whoWrote } from './who-wrote.ts'

export interface KeptMail {
  readonly raw: Uint8Array
  readonly envelope_from: string
  readonly envelope_to: readonly string[]
  readonly received_at: number
}

/**
 * Files a parsed mail: on its ticket, or on a new one. One transaction writes ticket,
 * message, attachments, the mail's id and that this raw mail is done.
 */
export async function fileMail(
  hub: Hub,
  given: { rawId: string; mail: ParsedMail; kept: KeptMail },
): Promise<void> {
  const { rawId, mail, kept } = given
  const recipients = [...kept.envelope_to, ...mail.to.map(one => one.address)]
  const team = await teamFor(hub.db, recipients)
  if (team === undefined) throw new UnreadableMail('there is no team yet that could answer it')
  const { sender, isOurs } = await whoWrote(hub.db, mail)
  const known = await senderFrom(hub.shop, sender, kept.received_at)
  const machine = machineOf(mail, kept.envelope_from, () => isOurs)
  const html = safeHtml(mail)
  const text = readableText(mail)
  await letHappen(hub, 'receive-mail', async happening => {
    const { sql, tx, ctx } = happening
    if (!(await stillOpen(sql, rawId))) return
    const thread = await threadOf(sql, { mail, kept, sender: known.email, machine, hub })
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
    const message = messageOf({ rawId, mail, kept, ticket, machine, sender, text, html })
    await happenings.receiveMessage.apply({ tx, args: { message, newTicket: opened }, ctx })
    if (machine === null) await bringCard(happening, { ticket, opened, known, team })
    if (machine === 'deliveryReport' && opened === null) await noteReport(happening, ticket, rawId)
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
  },
): Promise<Thread> {
  const { mail, kept, sender, machine, hub } = one
  const recipients = kept.envelope_to
  const found = await findThread(sql, { mail, recipients, sender, secret: hub.secret })
  if (found.ticket !== null || machine !== 'deliveryReport') return found
  // A report comes from a daemon, no participant; the mail it is about tells where it belongs.
  const text = Buffer.from(kept.raw).toString('latin1', 0, 256 * 1024)
  return { ticket: await findMentioned(sql, text), possibly: found.possibly }
}

function messageOf(one: {
  rawId: string
  mail: ParsedMail
  kept: KeptMail
  ticket: Ticket
  machine: Message['machine']
  sender: Mailbox
  text: string
  html: string | null
}): Message {
  const { rawId, mail, kept, ticket, machine, sender, text, html } = one
  return {
    id: `in-${rawId}`,
    space: ticket.space,
    ticketId: ticket.id,
    direction: 'in',
    from: sender,
    to: mail.to.slice(0, 200),
    cc: mail.cc.slice(0, 200),
    subject: mail.subject.slice(0, SUBJECT_LENGTH),
    at: kept.received_at,
    writtenAt: null,
    text,
    html,
    attachments: mail.attachments.map((part, i) => ({
      id: attachmentId(rawId, i),
      name: part.name,
      type: part.type,
      size: part.bytes.length,
      contentId: part.contentId,
    })),
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: [...mail.references],
    machine,
    authorId: null,
    authorName: sender.name || sender.address,
    delivery: 'received',
    held: null,
    remedyIds: [],
    vote: null,
  }
}

/** Not to be guessed from the message's id, and the same when the mail is filed again. */
const attachmentId = (rawId: string, index: number): string =>
  `att-${createHash('sha256').update(`${rawId}:${index}`).digest('hex').slice(0, 32)}`

async function bringCard(
  { tx }: Happening,
  one: { ticket: Ticket; opened: Ticket | null; known: KnownSender; team: Team },
): Promise<void> {
  const { ticket, opened, known } = one
  // Another participant's mail does not make them this ticket's customer.
  if (known.customerId !== ticket.customerId) return
  await putCard(tx, known, { teamId: ticket.teamId, isNewTicket: opened !== null })
}

async function noteReport({ tx, ctx }: Happening, ticket: Ticket, rawId: string): Promise<void> {
  await tx.note.put({
    id: `report-${rawId}`,
    space: teamSpace(ticket.teamId),
    ticketId: ticket.id,
    at: ctx.now,
    authorId: ctx.actor.id,
    authorName: ctx.actor.name,
    text: 'A delivery report came back for a mail of this ticket. Look whether the customer got it.',
  })
}

async function keepBeside(
  sql: Sql,
  one: { message: Message; mail: ParsedMail; rawId: string; ticket: Ticket },
): Promise<void> {
  const { message, mail, rawId, ticket } = one
  await sql
    .updateTable('mail_raw')
    .set({ state: 'filed', ticket_id: ticket.id, space: ticket.space })
    .where('id', '=', rawId)
    .execute()
  await sql
    .insertInto('mail_id')
    .values({
      message_id: message.messageId || `none-${randomUUID()}`,
      ticket_id: ticket.id,
      row_id: message.id,
      direction: 'in',
    })
    .onConflict(clash => clash.doNothing())
    .execute()
  for (const [i, part] of mail.attachments.entries()) {
    await sql
      .insertInto('attachment')
      .values({
        id: attachmentId(rawId, i),
        row_id: message.id,
        name: part.name,
        type: part.type,
        size: part.bytes.length,
        bytes: part.bytes,
      })
      .onConflict(clash => clash.doNothing())
      .execute()
  }
}
