import { randomUUID } from 'node:crypto'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Sql } from '../db/schema.ts'
import { attachmentId } from './incoming-message.ts'
import type { ParsedMail } from './parse-mail.ts'

/** Keeps what is no row of the desk: that the raw mail is done, the mail's id, its attachments. */
export async function keepBeside(
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
