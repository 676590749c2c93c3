import { type MailTexts, textsOf } from './mail-texts.ts'
import { type ParsedMail, parseMail } from './parse-mail.ts'

/** A mail with everything done that touches what a stranger wrote. */
export interface ReadMail extends MailTexts {
  readonly mail: ParsedMail
}

/** Reads a mail. Throws UnreadableMail; may also take as long as a stranger wants it to. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await parseMail(raw)
  return { mail, ...textsOf(mail) }
}

/** Who reads mails for the hub, and within which limits. */
export interface MailReader {
  /** Throws UnreadableMail with the reason, also for a mail that took too long. */
  read(raw: Uint8Array): Promise<ReadMail>
  close(): Promise<void>
}

/** Reads in this thread, without a limit of time: for a mail that is known. */
export const readerHere: MailReader = { read: readMail, close: () => Promise.resolve() }
