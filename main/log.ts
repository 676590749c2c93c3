import electronLog from 'electron-log/main'

/**
 * Writes the log file. It gets events and codes, never what people wrote: of an error only
 * name, code and place are kept, because messages may quote what they were about.
 */
export const log = {
  error: (event: string, error?: unknown) => electronLog.error(event, outline(error)),
  info: (event: string) => electronLog.info(event),
  debug: (event: string) => electronLog.debug(event),
}

function outline(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const place = /\n\s+at .*/.exec(error.stack ?? '')?.[0].trim() ?? ''
  return `${error.name}${code} ${place}`
}

/** Where the log goes: beside the app's data, 5 MB and one older file at most. */
export function startLog(): void {
  electronLog.transports.file.level = 'info'
  electronLog.transports.file.maxSize = 5 * 1024 * 1024
  electronLog.transports.console.level = 'warn'
  electronLog.errorHandler.startCatching({
    showDialog: false,
    onError: ({ error }) => {
      log.error('uncaught', error)
      return false
    },
  })
}
