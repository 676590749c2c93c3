import { createHash } from 'node:crypto'
import type { Mailbox, Message } from '../../shared/domain/message/message.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { SUBJECT_LENGTH } from './new-ticket.ts'
import type { ParsedMail } from './parse-mail.ts'

/** A mail as it was kept before anybody looked into it. */
export interface KeptMail {
  readonly raw: Uint8Array
  readonly envelope_from: string
  readonly envelope_to: readonly string[]
  readonly received_at: number
}

/** A received mail as the message that everybody of the team sees. */
export function incomingMessage(one: {
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
export const attachmentId = (rawId: string, index: number): string =>
  `att-${createHash('sha256').update(`${rawId}:${index}`).digest('hex').slice(0, 32)}`
