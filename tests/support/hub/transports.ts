import type { OutgoingMail } from '../../../server/mail/build-mail.ts'
import type { HandedOver, Transport } from '../../../server/mail/transport.ts'

/** A mail server that a test looks into, and that does what the test says. */
export function watchedTransport(
  answer: () => HandedOver | Error = () => ({ status: 'accepted' }),
) {
  const mails: OutgoingMail[] = []
  const transport: Transport = {
    isRepeatable: false,
    async hand(mail) {
      const made = answer()
      if (made instanceof Error) throw made
      if (made.status === 'accepted') mails.push(mail)
      return made
    },
    close: () => undefined,
  }
  return { transport, mails }
}
