import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { OutgoingMail } from './build-mail.ts'
import { CLOSED, forNodemailer } from './for-nodemailer.ts'

/**
 * What became of handing a mail over. `refused`: for good, with the server's words. `partly`: some
 * of its addresses were refused, with the server's words, and all others have it.
 * `unclear`: the connection broke after the mail was given; it may have been taken.
 */
export type HandedOver =
  | { readonly status: 'accepted' }
  | { readonly status: 'refused' | 'partly' | 'unclear'; readonly words: string }

/** Where mail leaves. `hand` throws when nothing was taken and a later try may work. */
export interface Transport {
  /** Handing over twice is once: then an unknown outcome is simply tried again. */
  readonly isRepeatable: boolean
  /** `since`: when it was decided that the mail leaves; before, it cannot have left. */
  hand(mail: OutgoingMail, since: number): Promise<HandedOver>
  /** Whether it is known, beside the database, that this mail left. */
  readonly hasLeft?: (messageId: string) => boolean
  close(): void
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
