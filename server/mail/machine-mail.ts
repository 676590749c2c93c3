import type { Message } from '../../shared/domain/message/message.ts'
import type { ParsedMail } from './parse-mail.ts'

const DAEMONS = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+@-]|$)/
const OUT_OF_OFFICE =
  /^(auto(matic|mated)?[ -]?(reply|response)|out of (the )?office|abwesenheits(notiz|nachricht|meldung|assistent)|abwesenheit:|automatische antwort|r[ée]ponse automatique|respuesta autom[áa]tica|autosvar|risposta automatica)(?!\w)/i

/**
 * What kind of machine wrote a mail, or null for a person. Order and rules after
 * RFC 3834 and what mail programs really send. `X-Auto-Response-Suppress` is not
 * asked: it means 'do not answer me by machine', and people's mail carries it.
 *
 * `envelopeFrom` is the SMTP sender; empty is the null sender of delivery reports.
 */
export function machineOf(
  mail: ParsedMail,
  envelopeFrom: string,
  isOurs: (messageId: string) => boolean,
): Message['machine'] {
  if (isOurs(mail.messageId) || mail.headers.has('x-empty-chair')) return 'ours'
  if (isDeliveryReport(mail)) return 'deliveryReport'
  if (isAutoReply(mail, envelopeFrom)) return 'autoReply'
  if (isList(mail)) return 'list'
  return null
}

function isDeliveryReport(mail: ParsedMail): boolean {
  const type = mail.contentType.toLowerCase()
  if (type.startsWith('multipart/report')) return true
  return mail.headers.has('x-failed-recipients')
}

function isAutoReply(mail: ParsedMail, envelopeFrom: string): boolean {
  const submitted = mail.headers.get('auto-submitted')?.trim().toLowerCase()
  if (submitted !== undefined && submitted !== 'no') return true
  if (envelopeFrom === '' || envelopeFrom === '<>') return true
  if (DAEMONS.test(mail.from.address)) return true
  if (mail.headers.has('x-autoreply') || mail.headers.has('x-autorespond')) return true
  const precedence = mail.headers.get('precedence')?.trim().toLowerCase()
  if (precedence === 'auto_reply' || precedence === 'auto-reply') return true
  return OUT_OF_OFFICE.test(mail.subject)
}

function isList(mail: ParsedMail): boolean {
  const precedence = mail.headers.get('precedence')?.trim().toLowerCase()
  if (precedence === 'bulk' || precedence === 'list' || precedence === 'junk') return true
  // Not `Feedback-ID`: some services put it on all that they carry, customers' own words as well.
  return ['list-id', 'list-unsubscribe', 'list-post'].some(name => mail.headers.has(name))
}
