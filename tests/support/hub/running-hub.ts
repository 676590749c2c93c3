import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { startSession } from '../../../server/auth/sessions.ts'
import type { Env } from '../../../server/env.ts'
import { type MailReader, readerHere } from '../../../server/mail/read-mail.ts'
import { sampleShop } from '../../../server/shop/sample-shop.ts'
import { type RunningHub, startHub } from '../../../server/start-hub.ts'
import { furnish } from './desk.ts'
import { openEmpty } from './open-empty.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a test says itself what it expects in it
type Answer = any

export interface TestHub extends RunningHub {
  readonly dataDir: string
  /** Hands a raw mail over by SMTP; rejects with the server's answer. */
  deliver(
    raw: string | Uint8Array,
    envelope?: { from?: string; to?: string | string[] },
  ): Promise<void>
  get(path: string, personId?: string): Promise<{ status: number; body: Answer }>
  /** The `.eml` files that left. */
  outgoing(): string[]
}

/** The whole hub, listening on free ports, over a furnished database of its own. */
export async function startTestHub(
  over: Partial<Env> = {},
  reader: MailReader = readerHere,
): Promise<TestHub> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-'))
  const opened = await openEmpty()
  const env: Env = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: opened.url,
    smtpPort: 0,
    smtpPortIsNamed: true,
    publicUrl: 'https://desk.test',
    smtpUrl: undefined,
    secret: 'a secret of thirty-two characters!',
    origins: [],
    sample: false,
    sampleTickets: 300,
    restored: false,
    log: 'silent',
    ...over,
  }
  const running = await startHub(env, { opened, reader, shop: sampleShop(opened.db, Date.now) })
  if (!env.sample) await furnish(running.hub)
  const smtp = createTransport({
    host: '127.0.0.1',
    port: running.smtpPort,
    ignoreTLS: true,
  })
  return {
    ...running,
    dataDir,
    async deliver(raw, envelope = {}) {
      const { from = 'ruth@mail.test', to = 'travel@sample.test' } = envelope
      await smtp.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) })
    },
    async get(path, personId = 'ana') {
      const token = await startSession(running.hub.db, {
        personId,
        device: 'test',
        now: Date.now(),
      })
      const answer = await fetch(running.url + path, {
        headers: { authorization: `Bearer ${token}` },
      })
      const text = await answer.text()
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false
      return { status: answer.status, body: isJson ? JSON.parse(text) : text }
    },
    outgoing() {
      const folder = join(dataDir, 'outgoing')
      return readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
    },
    async close() {
      smtp.close()
      await running.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
