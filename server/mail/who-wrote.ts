import type { Mailbox } from '../../shared/domain/message/message.ts'
import type { Team } from '../../shared/domain/team/team.ts'
import type { Db } from '../db/schema.ts'
import { isForm } from './machine-mail.ts'
import type { ParsedMail } from './parse-mail.ts'
import { withoutPlus } from './team-for.ts'

/**
 * Who wrote a mail, whether that was us, and the teams' mailboxes. A mail with an id that we
 * gave is ours. One 'from' a mailbox of ours, or from one that takes no answers, with somebody
 * else to reply to is a web form's: then the person to reply to is who wrote.
 */
export async function whoWrote(
  db: Db,
  mail: ParsedMail,
): Promise<{ sender: Mailbox; isOurs: boolean; teams: ReadonlySet<string> }> {
  const rows = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'team')
    .where('deleted', '=', false)
    .execute()
  const teams = new Set(rows.map(row => (row.data as unknown as Team).address.toLowerCase()))
  const isATeams = ({ address }: Mailbox) => teams.has(withoutPlus(address))
  const sent = await db
    .selectFrom('mail_id')
    .select('row_id')
    .where('message_id', '=', mail.messageId)
    .where('direction', '=', 'out')
    .executeTakeFirst()
  if (sent !== undefined) return { sender: mail.from, isOurs: true, teams }
  const visitor = mail.replyTo !== null && !isATeams(mail.replyTo) ? mail.replyTo : null
  if (isATeams(mail.from)) return { sender: visitor ?? mail.from, isOurs: visitor === null, teams }
  const isVisitors = visitor !== null && isForm(mail, teams)
  return { sender: isVisitors ? visitor : mail.from, isOurs: false, teams }
}
