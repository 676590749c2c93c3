import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { SECOND_MS } from '../../shared/lib/time.ts'
import { CLOSED, forNodemailer } from './for-nodemailer.ts'
import type { HandedOver, Transport } from './transport.ts'

/** Below the lease of an effect: nobody else takes over while we still wait. */
const WHOLE_LIMIT_MS = 90 * SECOND_MS
/** For each answer of the server. */
const PATIENCE = {
  connectionTimeout: 15 * SECOND_MS,
  greetingTimeout: 15 * SECOND_MS,
  socketTimeout: 60 * SECOND_MS,
} as const

/**
 * Hands mail to a mail server, one connection for each mail.
 *
 * Whether a broken connection may have left a mail behind depends on one thing only:
 * whether the end of the mail was sent. nodemailer's own errors do not say that, so its
 * connection is driven here and the mail's stream is watched.
 */
export function smtpTransport(url: string): Transport {
  const builder = createTransport({ streamTransport: true, buffer: true, ...CLOSED })
  return {
    isRepeatable: false,
    async hand(mail) {
      const { envelope, message } = await builder.sendMail(forNodemailer(mail))
      return handTo(url, { envelope, bytes: message as Buffer })
    },
    close: () => builder.close(),
  }
}

interface Letter {
  readonly envelope: SMTPConnection.Envelope
  readonly bytes: Buffer
}

function handTo(url: string, letter: Letter): Promise<HandedOver> {
  const { auth, ...options } = parseConnectionUrl(url)
  const connection = new SMTPConnection({ ...PATIENCE, ...options })
  let isGiven = false
  return new Promise<HandedOver>((resolve, reject) => {
    const limit = setTimeout(() => end(new Error('the mail server was too slow')), WHOLE_LIMIT_MS)
    const end = (error: unknown): void => {
      clearTimeout(limit)
      connection.close()
      try {
        resolve(judge(error, isGiven))
      } catch (retry) {
        reject(retry)
      }
    }
    const send = (): void => {
      const stream = Readable.from([letter.bytes])
      // Before it ends, the dot that ends the mail cannot have been sent.
      stream.once('end', () => {
        isGiven = true
      })
      connection.send(letter.envelope, stream, (error, sent) => {
        if (error !== null) return end(error)
        clearTimeout(limit)
        connection.quit()
        resolve(fromTaken(sent))
      })
    }
    connection.once('error', end)
    connection.connect(error => {
      if (error) return end(error)
      if (auth?.user === undefined) return send()
      const credentials = { user: auth.user, pass: auth.pass ?? '' }
      connection.login({ credentials }, failed => (failed ? end(failed) : send()))
    })
  })
}

/** A server that takes one address takes the mail; the customer's may be among those it refused. */
function fromTaken({ rejected, rejectedErrors = [] }: SMTPConnection.SentMessageInfo): HandedOver {
  if (rejected.length === 0) return { status: 'accepted' }
  const answers = rejected.map((address, n) => `${address}: ${rejectedErrors[n]?.response ?? '?'}`)
  return { status: 'partly', words: answers.join('; ') }
}

/** The server's no to this mail, from a failure that a later try may mend, and from the unknown. */
function judge(error: unknown, isGiven: boolean): HandedOver {
  const { code, responseCode, message } = error as Error & { code?: string; responseCode?: number }
  const isAnswer = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined
  if (isAnswer && responseCode >= 500) return { status: 'refused', words: message }
  if (!isAnswer && isGiven) return { status: 'unclear', words: message }
  throw error
}
