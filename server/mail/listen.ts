import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Hub } from '../hub.ts'
import { writtenTo } from './raw-head.ts'
import type { MailReader } from './read-mail.ts'
import { storeRaw } from './store-raw.ts'
import { takeIn } from './take-in.ts'
import { recipientsByTeam } from './team-for.ts'

const MAIL_BYTES = 25 * 1024 * 1024
/** RFC 5321 (4.5.3.1.8) asks for at least 100; more than that in one go is no customer. */
const RECIPIENTS = 100
/** Longer, and the answer is given first: the mail is kept, and filed a little later. */
const WAIT_FOR_FILING_MS = 10_000

/** An error with the number that SMTP answers. */
const answer = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode })

export interface MailListener {
  readonly port: number
  close(): Promise<void>
}

/**
 * Takes mail in by SMTP. A mail is kept before it is looked into: after our 250 it
 * cannot be lost, and nothing is sent back about it later.
 */
export async function listenForMail(
  hub: Hub,
  reader: MailReader,
  where: { host: string; port: number },
): Promise<MailListener> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Empty Chair',
    size: MAIL_BYTES,
    maxClients: 100,
    socketTimeout: 60_000,
    closeTimeout: 1_000,
    onRcptTo(_address, session, done) {
      if (session.envelope.rcptTo.length < RECIPIENTS) return done()
      done(answer(452, 'Too many recipients; send the rest in another transaction'))
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      const told = (error: (Error & { responseCode?: number }) | null): void => {
        if (error === null) return done(null, 'Kept')
        const known = error.responseCode !== undefined
        if (!known) hub.log.error({ err: error }, 'a mail could not be kept')
        done(known ? error : answer(451, 'Cannot keep it now; try again later'))
      }
      receive({ hub, reader }, stream, {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(one => one.address),
      }).then(() => told(null), told)
    },
  })
  // A connection that breaks is the other side's; the listener goes on.
  server.on('error', error => hub.log.debug({ err: error }, 'a mail connection broke'))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(where.port, where.host, () => {
      server.server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

async function receive(
  { hub, reader }: { hub: Hub; reader: MailReader },
  stream: SMTPServerDataStream,
  envelope: { from: string; to: string[] },
): Promise<void> {
  const raw = await readWithin(stream)
  const kept: string[] = []
  for (const to of await recipientsByTeam(hub.db, envelope.to, writtenTo(raw))) {
    const { id, isNew } = await storeRaw(hub.db, { from: envelope.from, to, raw }, hub.now())
    if (isNew) kept.push(id)
  }
  await hub.flushed()
  let timer: NodeJS.Timeout | undefined
  const longEnough = new Promise<void>(resolve => {
    timer = setTimeout(resolve, WAIT_FOR_FILING_MS)
  })
  const taken = Promise.all(kept.map(id => takeIn(hub, reader, id)))
  await Promise.race([taken, longEnough])
  clearTimeout(timer)
}

/** Reads to the end even when it is too large, because the other side listens only then. */
async function readWithin(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAIL_BYTES) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > MAIL_BYTES || stream.sizeExceeded) {
    throw answer(552, 'Larger than 25 MB; we cannot take it')
  }
  return Buffer.concat(chunks)
}
