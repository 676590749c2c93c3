import type { Message } from '../../shared/domain/message/message.ts'
import type { ParsedMail } from './parse-mail.ts'
import { withoutPlus } from './team-for.ts'

const DAEMONS = /^(mailer-daemon|postmaster|bounces?)([+@-]|$)/
const NO_REPLY = /^(no-?reply|do-?not-?reply)([+@-]|$)/
const OUT_OF_OFFICE =
  /^(auto(matic|mated)?[ -]?(reply|response)|out of (the )?office|abwesenheits(notiz|nachricht|meldung|assistent)|abwesenheit:|automatische antwort|r[ée]ponse automatique|respuesta autom[áa]tica|autosvar|risposta automatica)(?!\w)/i

/**
 * What kind of machine wrote a mail, or null for a person. Order and rules after
 * RFC 3834 and what mail programs really send. `X-Auto-Response-Suppress` is not
 * asked: it means 'do not answer me by machine', and people's mail carries it.
 *
 * `envelopeFrom` is the SMTP sender; empty is the null sender of delivery reports. `teams` are
 * the teams' own mailboxes, in lower case.
 */
export function machineOf(
  mail: ParsedMail,
  envelopeFrom: string,
  isOurs: (messageId: string) => boolean,
  teams: ReadonlySet<string>,
): Message['machine'] {
  // Not `X-Empty-Chair`: another shop's desk writes it too.
  if (isOurs(mail.messageId)) return 'ours'
  if (isDeliveryReport(mail)) return 'deliveryReport'
  if (isAutoReply(mail, envelopeFrom, teams)) return 'autoReply'
  if (isList(mail, teams)) return 'list'
  return null
}

/** Whether somebody wrote it into a form, whose own address takes no answers. */
export function isForm({ from, replyTo }: ParsedMail, teams: ReadonlySet<string>): boolean {
  if (replyTo === null || !NO_REPLY.test(from.address)) return false
  const { address } = replyTo
  return !NO_REPLY.test(address) && !DAEMONS.test(address) && !teams.has(withoutPlus(address))
}

function isDeliveryReport(mail: ParsedMail): boolean {
  const type = mail.contentType.toLowerCase()
  if (type.startsWith('multipart/report')) return true
  return mail.headers.has('x-failed-recipients')
}

function isAutoReply(mail: ParsedMail, envelopeFrom: string, teams: ReadonlySet<string>): boolean {
  const submitted = mail.headers.get('auto-submitted')?.trim().toLowerCase()
  if (submitted !== undefined && submitted !== 'no') return true
  if (envelopeFrom === '' || envelopeFrom === '<>') return true
  if (DAEMONS.test(mail.from.address)) return true
  if (NO_REPLY.test(mail.from.address) && !isForm(mail, teams)) return true
  if (mail.headers.has('x-autoreply') || mail.headers.has('x-autorespond')) return true
  const precedence = mail.headers.get('precedence')?.trim().toLowerCase()
  if (precedence === 'auto_reply' || precedence === 'auto-reply') return true
  return OUT_OF_OFFICE.test(mail.subject)
}

function isList(mail: ParsedMail, teams: ReadonlySet<string>): boolean {
  const precedence = mail.headers.get('precedence')?.trim().toLowerCase()
  if (precedence === 'bulk' || precedence === 'junk') return true
  if (isOwnList(mail, teams)) return false
  if (precedence === 'list') return true
  // Not `Feedback-ID`: some services put it on all that they carry, customers' own words as well.
  return ['list-id', 'list-unsubscribe', 'list-post'].some(name => mail.headers.has(name))
}

/** A team's mailbox can be a list itself (a Google Group): then each customer's mail is the list's. */
function isOwnList({ headers }: ParsedMail, teams: ReadonlySet<string>): boolean {
  const post = /<mailto:([^<>?\s]+)/i.exec(headers.get('list-post') ?? '')?.[1]
  const id = /<([^<>\s]+)>/.exec(headers.get('list-id') ?? '')?.[1]
  const isIt = (team: string) =>
    team === post?.toLowerCase() || team.replace('@', '.') === id?.toLowerCase()
  return [...teams].some(isIt)
}
