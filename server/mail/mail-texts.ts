import { textFromHtml } from './build-mail.ts'
import { cleanIncomingHtml } from './clean-html.ts'
import { type ParsedMail, UnreadableMail } from './parse-mail.ts'

/** Longer texts are no words of a customer; the raw mail has the rest. */
const TEXT_LENGTH = 500_000
/** Cleaning takes time with the length; above this the text alone is shown. */
const HTML_LENGTH = 2_000_000

/** A picture that stands in the HTML itself. In bytes it is most of a mail, and no words are in it. */
const DATA_PICTURE = /(["'])\s*data:[a-z]+\/[^"'<>]*|([=(])\s*data:[a-z]+\/[^\s"'<>)]*/gi

/** A mail's words and its HTML; `isCut` when the team does not see all that came. */
export interface MailTexts {
  /** Its own text, or what its HTML says; empty when it has neither. */
  readonly text: string
  /** With nothing in it that could act, or null. */
  readonly html: string | null
  readonly isCut: boolean
}

/** What is shown of a mail. Throws UnreadableMail. */
export function textsOf(mail: ParsedMail): MailTexts {
  const isLong = mail.html !== null && mail.html.length > HTML_LENGTH
  // A long one gives up its pictures first, so that the words behind them are not lost.
  const html = isLong ? mail.html.replace(DATA_PICTURE, '$1$2') : mail.html
  const own = mail.text?.trim() ?? ''
  const text = own !== '' || html === null ? own : textFromHtml(html)
  return {
    text: text.slice(0, TEXT_LENGTH),
    html: safeHtml(html),
    isCut: isLong || text.length > TEXT_LENGTH,
  }
}

function safeHtml(html: string | null): string | null {
  if (html === null || html.length > HTML_LENGTH) return null
  try {
    return cleanIncomingHtml(html).trim() || null
  } catch (error) {
    throw new UnreadableMail('its HTML cannot be made safe', { cause: error })
  }
}
