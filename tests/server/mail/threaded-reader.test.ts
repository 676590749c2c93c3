import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UnreadableMail } from '../../../server/mail/parse-mail.ts'
import type { MailReader } from '../../../server/mail/read-mail.ts'
import { readMail } from '../../../server/mail/read-mail.ts'
import { threadedReader } from '../../../server/mail/threaded-reader.ts'
import { bundleHub } from '../../support/bundle.ts'
import { startTestHub, type TestHub } from '../../support/hub/running-hub.ts'
import { sampleMails } from '../../support/sample-mail.ts'

let bundle: Awaited<ReturnType<typeof bundleHub>>
beforeAll(async () => {
  bundle = await bundleHub()
})
afterAll(() => bundle.remove())

const slow = { marker: 'X-Slow: yes', ms: 60_000 }
const mail = (subject: string, more = '') =>
  `From: ruth@mail.test\r\nTo: travel@sample.test\r\nSubject: ${subject}\r\n${more}\r\nHello.\r\n`

describe('reading mails in threads of the hub’s own file', () => {
  let reader: MailReader
  beforeAll(() => {
    reader = threadedReader(bundle.file, { withinMs: 3_000, slow })
    return () => reader.close()
  })

  test('gives what reading here gives, or the same reason why not', async () => {
    for (const { path, raw } of sampleMails()) {
      const here = await readMail(raw).catch((error: Error) => error)
      const there = await reader.read(raw).catch((error: Error) => error)
      if (here instanceof Error) {
        expect(there, path).toBeInstanceOf(UnreadableMail)
        expect(there, path).toMatchObject({ message: here.message })
      } else expect(there, path).toEqual(here)
    }
  })

  test('ends a mail that takes too long, also two at once, and reads the next', async () => {
    const raw = Buffer.from(mail('Slow', 'X-Slow: yes\r\n'))
    const both = [reader.read(raw), reader.read(raw)]
    const next = reader.read(Buffer.from(mail('Next')))
    for (const one of both) {
      await expect(one).rejects.toBeInstanceOf(UnreadableMail)
      await expect(one).rejects.toThrow('took longer than 3 seconds')
    }
    expect((await next).mail.subject).toBe('Next')
  })

  test('takes no time in which this thread was busy for the fault of a mail', async () => {
    const quick = threadedReader(bundle.file, { withinMs: 1_000, slow: { ...slow, ms: 300 } })
    await quick.read(Buffer.from(mail('First')))
    const reading = quick.read(Buffer.from(mail('Second', 'X-Slow: yes\r\n')))
    // The other thread has the mail, and has long answered before this one looks up.
    await new Promise(resolve => setImmediate(resolve))
    for (const end = Date.now() + 1_500; Date.now() < end; );
    expect((await reading).mail.subject).toBe('Second')
    await quick.close()
  })

  test('fails as a fault of ours when the file is no hub: such a mail is tried again', async () => {
    const broken = threadedReader('no/such/file.cjs')
    const failed = broken.read(Buffer.from(mail('x')))
    await expect(failed).rejects.not.toBeInstanceOf(UnreadableMail)
    await broken.close()
  })
})

/** Long beside the filing of another mail, on a busy machine too. */
const SPIN_LIMIT_MS = 5_000

describe('a hub whose parser is made to spin', () => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await startTestHub({}, threadedReader(bundle.file, { withinMs: SPIN_LIMIT_MS, slow }))
    return () => hub.close()
  })

  test('parks that mail with its raw text, and takes and files others meanwhile', async () => {
    let isSpinning = true
    const slowly = hub.deliver(mail('It spins', 'X-Slow: yes\r\n')).finally(() => {
      isSpinning = false
    })
    await hub.deliver(mail('Meanwhile'))
    const { body } = await hub.get('/api/v1/tickets?q=Meanwhile')
    expect(body.total).toBe(1)
    expect(isSpinning).toBe(true)
    await slowly
    const parked = await hub.hub.db
      .selectFrom('mail_raw')
      .select(['reason', 'raw'])
      .where('state', '=', 'parked')
      .execute()
    expect(parked).toMatchObject([{ reason: 'reading it took longer than 5 seconds' }])
    expect(Buffer.from(parked[0]?.raw ?? []).toString()).toContain('It spins')
  })
})
