import { BadConfiguration, type Env } from './env.ts'
import type { MailListener } from './mail/listen.ts'

const isInUse = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE'

/** Says in words that a port is taken; any other error is thrown on. */
export const orPortInUse =
  (variable: string, port: number) =>
  (error: unknown): never => {
    if (!isInUse(error)) throw error
    throw new BadConfiguration(`${variable} ${port} is in use by another program.`)
  }

/**
 * Listens for mail on the configured port. The sample workspace takes a free one when
 * nobody named a port and the usual one is in use: it may run beside a real hub.
 */
export async function listenOnFree(
  listen: (port: number) => Promise<MailListener>,
  env: Env,
): Promise<MailListener> {
  try {
    return await listen(env.smtpPort)
  } catch (error) {
    if (isInUse(error) && env.sample && !env.smtpPortIsNamed) return listen(0)
    return orPortInUse('HUB_SMTP_PORT', env.smtpPort)(error)
  }
}
