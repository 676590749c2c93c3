import { type Logger, pino } from 'pino'

/** Says what the hub does; never a customer's words, an address or a token. */
export type Log = Logger

export const makeLog = (level: 'error' | 'info' | 'debug' | 'silent'): Log =>
  pino({
    level,
    base: null,
    redact: {
      paths: [
        'req.headers.authorization',
        'headers.authorization',
        '*.password',
        '*.token',
        'token',
      ],
      censor: '[kept out of the log]',
    },
  })

/** What a log may say of an error from elsewhere: its words may hold a customer's address. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  return [name, code, responseCode]
    .filter(one => one !== undefined)
    .map(String)
    .join(' ')
}
