import { textFromHtml } from './build-mail.ts'
import { cleanIncomingHtml } from './clean-html.ts'
import { type ParsedMail, UnreadableMail } from './parse-mail.ts'

/** Longer texts are no words of a customer; the raw mail has the rest. */
const TEXT_LENGTH = 500_000
/** Cleaning takes time with the length; above this the text alone is shown. */
const HTML_LENGTH = 2_000_000

/** The words of a mail: its own text, or what its HTML says. Never null. */
export function readableText(mail: ParsedMail): string {
  const own = mail.text?.trim() ?? ''
  const text = own !== '' || mail.html === null ? own : textFromHtml(mail.html)
  return text.slice(0, TEXT_LENGTH)
}

/** A mail's HTML with nothing in it that could act, or null. Throws UnreadableMail. */
export function safeHtml(mail: ParsedMail): string | null {
  if (mail.html === null || mail.html.length > HTML_LENGTH) return null
  try {
    return cleanIncomingHtml(mail.html).trim() || null
  } catch (error) {
    throw new UnreadableMail('its HTML cannot be made safe', { cause: error })
  }
}
