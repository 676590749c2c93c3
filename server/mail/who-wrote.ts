import type { Mailbox } from '../../shared/domain/message/message.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Db } from '../db/schema.ts'
import type { ParsedMail } from './parse-mail.ts'
import { withoutPlus } from './team-for.ts'

/**
 * Who wrote a mail, and whether that was us. A mail with an id that we gave is ours.
 * One 'from' a mailbox of ours with somebody else to reply to is a web form's: then
 * the person to reply to is who wrote.
 */
export async function whoWrote(
  db: Db,
  mail: ParsedMail,
): Promise<{ sender: Mailbox; isOurs: boolean }> {
  const sent = await db
    .selectFrom('mail_id')
    .select('row_id')
    .where('message_id', '=', mail.messageId)
    .where('direction', '=', 'out')
    .executeTakeFirst()
  if (sent !== undefined) return { sender: mail.from, isOurs: true }
  const teams = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'team')
    .where('deleted', '=', false)
    .execute()
  const ours = new Set(teams.map(row => (row.data as unknown as Team).address.toLowerCase()))
  if (!ours.has(withoutPlus(mail.from.address))) return { sender: mail.from, isOurs: false }
  const other = mail.replyTo
  return other === null || ours.has(withoutPlus(other.address))
    ? { sender: mail.from, isOurs: true }
    : { sender: other, isOurs: false }
}
