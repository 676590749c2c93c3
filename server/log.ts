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
