import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { OutgoingMail } from './build-mail.ts'

/**
 * What became of handing a mail over. `refused`: for good, with the server's words.
 * `unclear`: the connection broke after the mail was given; it may have been taken.
 */
export type HandedOver =
  | { readonly status: 'accepted' }
  | { readonly status: 'refused' | 'unclear'; readonly words: string }

/** Where mail leaves. `hand` throws when nothing was taken and a later try may work. */
export interface Transport {
  /** Handing over twice is once: then an unknown outcome is simply tried again. */
  readonly isRepeatable: boolean
  hand(mail: OutgoingMail): Promise<HandedOver>
  close(): void
}

/** Mail is data: nothing in it may make the hub read a file or an address. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const

const forNodemailer = (mail: OutgoingMail) => ({
  ...mail,
  ...CLOSED,
  to: [...mail.to],
  cc: [...mail.cc],
  headers: { ...mail.headers },
})

/** Hands mail to a mail server. */
export function smtpTransport(url: string): Transport {
  const transporter = createTransport(url, CLOSED)
  return {
    isRepeatable: false,
    async hand(mail) {
      try {
        await transporter.sendMail(forNodemailer(mail))
        return { status: 'accepted' }
      } catch (error) {
        return judge(error)
      }
    },
    close: () => transporter.close(),
  }
}

/** Tells the server's no from a failure before the mail was given, and from the unknown. */
function judge(error: unknown): HandedOver {
  const { responseCode, command, message } = error as Error & {
    responseCode?: number
    command?: string
  }
  if (responseCode !== undefined && responseCode >= 500)
    return { status: 'refused', words: message }
  const wasGiven = command === 'DATA' && responseCode === undefined
  if (wasGiven) return { status: 'unclear', words: message }
  throw error
}

/** Without a mail server: one `.eml` file for each message, named after its id. */
export function folderTransport(folder: string): Transport {
  const builder = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...CLOSED,
  })
  return {
    isRepeatable: true,
    async hand(mail) {
      const { message } = await builder.sendMail(forNodemailer(mail))
      await writeWhole(folder, `${fileNameOf(mail.messageId)}.eml`, message as Buffer)
      return { status: 'accepted' }
    },
    close: () => builder.close(),
  }
}

const fileNameOf = (messageId: string): string => messageId.replace(/[^\w.@-]/g, '')

/** Appears under its name only when it is complete and on the disk. */
async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `.${name}.part`)
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, join(folder, name))
}
