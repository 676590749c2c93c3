import { randomBytes } from 'node:crypto'
import { protocol } from 'electron'
import { MAIL_READER_URL } from './addresses.ts'
import { mailReaderPage, mailReaderPolicy } from './mail-reader.ts'

/** Serves the mail reader, the only thing that mail:// has. */
export function serveMailReader(): void {
  protocol.handle('mail', request => {
    if (request.url !== MAIL_READER_URL) return new Response('Not found', { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    return new Response(mailReaderPage(nonce), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': mailReaderPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}
