import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'

export interface HubProcess {
  readonly url: string
  readonly smtpPort: number
  readonly dataDir: string
  /** Of the process that runs now. */
  readonly pid: number
  /** The mails that left, newest last, as they stand on disk. */
  outgoing(): readonly string[]
  /** Sends a mail the way a customer's mail server does. */
  deliver(mail: SendMailOptions): Promise<void>
  token(email: string): Promise<string>
  /** Who works here. */
  people(): Promise<
    readonly { readonly id: string; readonly name: string; readonly email: string }[]
  >
  get(path: string, token: string): Promise<unknown>
  /** Stops the hub; `SIGKILL` is the plug pulled. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Starts it again on the same ports and data; once with more to its environment and flags. */
  start(over?: {
    readonly env?: Readonly<Record<string, string>>
    readonly args?: readonly string[]
  }): Promise<void>
}

const READY = /ready at (http\S+?),? .*?mail in on port (\d+)/i
const READY_LIMIT_MS = 60_000

/** The real hub in a process of its own, on the sample workspace, in a folder of its own. */
export async function startHub(
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = ['--sample'],
): Promise<HubProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-'))
  let child = launch({ HUB_PORT: '0', HUB_SMTP_PORT: '0', ...env, HUB_DATA_DIR: dataDir }, args)
  const { url, smtpPort } = await ready(child)
  const ports = { HUB_PORT: new URL(url).port, HUB_SMTP_PORT: String(smtpPort) }
  const outgoing = join(dataDir, 'outgoing')
  return {
    url,
    smtpPort,
    dataDir,
    get pid() {
      return child.pid ?? 0
    },
    outgoing: () =>
      existsSync(outgoing)
        ? readdirSync(outgoing)
            .filter(name => name.endsWith('.eml'))
            .map(name => readFileSync(join(outgoing, name), 'utf8'))
        : [],
    async deliver(mail) {
      const transport = createTransport({
        host: '127.0.0.1',
        port: smtpPort,
        secure: false,
        ignoreTLS: true,
      })
      await transport.sendMail(mail)
      transport.close()
    },
    async people() {
      const answer = await fetch(`${url}/api/v1/sample/people`)
      return (await answer.json()) as { id: string; name: string; email: string }[]
    },
    async token(email) {
      const answer = await fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'sample', device: { name: 'a test' } }),
      })
      if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`)
      return ((await answer.json()) as { token: string }).token
    },
    async get(path, token) {
      const answer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      return answer.json()
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill(signal)
      await ended
    },
    async start(over = {}) {
      const whole = { ...env, ...over.env, ...ports, HUB_DATA_DIR: dataDir }
      child = launch(whole, [...args, ...(over.args ?? [])])
      await ready(child)
    },
  }
}

const launch = (env: Readonly<Record<string, string>>, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['out/hub/hub.cjs', ...args], {
    env: { ...process.env, HUB_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

function ready(child: ChildProcess): Promise<{ url: string; smtpPort: number }> {
  return new Promise((resolve, reject) => {
    let said = ''
    const limit = setTimeout(
      () => reject(new Error(`the hub did not start: ${said}`)),
      READY_LIMIT_MS,
    )
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = READY.exec(said)
      if (found === null) return
      clearTimeout(limit)
      resolve({ url: found[1] ?? '', smtpPort: Number(found[2]) })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => {
      clearTimeout(limit)
      reject(new Error(`the hub ended with ${code}: ${said}`))
    })
  })
}
