import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { keptSecret } from './auth/kept-secret.ts'

/** The configuration is wrong. `message` is one sentence that names the variable. */
export class BadConfiguration extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadConfiguration'
  }
}

const port = z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535)
const webAddress = z.string().refine(isWebAddress, 'must be an http or https address')
const switchedOn = z
  .enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off', ''], 'must be 1 or 0')
  .transform(word => ['1', 'true', 'yes', 'on'].includes(word))

const variables = z.object({
  HUB_PORT: port.default(7311),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_DATA_DIR: z.string().min(1).default('hub-data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  HUB_SMTP_PORT: port.default(7325),
  HUB_PUBLIC_URL: webAddress.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  HUB_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  HUB_ORIGINS: z
    .string()
    .default('')
    .transform(list => list.split(',').flatMap(one => one.trim() || []))
    .refine(
      list => list.every(isOrigin),
      'must be origins such as https://desk.example, by commas',
    ),
  HUB_SAMPLE: switchedOn.default(false),
  HUB_LOG: z
    .enum(['error', 'info', 'debug', 'silent'], 'must be error, info, debug or silent')
    .default('info'),
})

/** Everything the hub is told from outside, checked. */
export interface Env {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly smtpPort: number
  /** Somebody chose the port; otherwise it is only the usual one. */
  readonly smtpPortIsNamed: boolean
  /** Where customers reach the vote page; undefined means the hub's own address. */
  readonly publicUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly secret: string
  readonly origins: readonly string[]
  readonly sample: boolean
  readonly sampleTickets: number
  /** Operator's word that the database was restored: devices fetch everything anew. */
  readonly restored: boolean
  readonly log: 'error' | 'info' | 'debug' | 'silent'
}

/** Reads variables and arguments; makes the data folder and the secret. Throws BadConfiguration. */
export function readEnv(from: NodeJS.ProcessEnv, argv: readonly string[]): Env {
  const flags = readFlags(argv)
  // An empty variable is one that was not set: compose files and shells write them so.
  const set = Object.fromEntries(
    Object.entries({ ...from, ...flags.overrides }).filter(([, v]) => v),
  )
  const parsed = variables.safeParse(set)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new BadConfiguration(`${String(issue?.path[0])} is not right: ${issue?.message}.`)
  }
  const env = parsed.data
  if (env.HUB_SAMPLE && !isLoopback(env.HUB_HOST)) {
    throw new BadConfiguration(
      'HUB_HOST must be 127.0.0.1 while the sample workspace is on, because its password is known to all.',
    )
  }
  const dataDir = resolve(env.HUB_DATA_DIR)
  makeFolder(dataDir)
  return {
    port: env.HUB_PORT,
    host: env.HUB_HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    smtpPort: env.HUB_SMTP_PORT,
    smtpPortIsNamed: set['HUB_SMTP_PORT'] !== undefined,
    publicUrl: env.HUB_PUBLIC_URL?.replace(/\/+$/, ''),
    smtpUrl: env.SMTP_URL,
    secret: env.HUB_SECRET ?? keptSecret(dataDir),
    origins: env.HUB_ORIGINS,
    sample: env.HUB_SAMPLE,
    sampleTickets: flags.tickets,
    restored: flags.restored,
    log: env.HUB_LOG,
  }
}

function readFlags(argv: readonly string[]) {
  const overrides: Record<string, string> = {}
  let tickets = 300
  let restored = false
  for (let i = 0; i < argv.length; i += 1) {
    const [flag, inline] = (argv[i] ?? '').split('=', 2)
    const value = () => inline ?? argv[(i += 1)] ?? ''
    if (flag === '--sample') overrides['HUB_SAMPLE'] = '1'
    else if (flag === '--restored') restored = true
    else if (flag === '--port') overrides['HUB_PORT'] = value()
    else if (flag === '--tickets') tickets = wholeNumber('--tickets', value())
    else
      throw new BadConfiguration(
        `${flag} is not a flag: there are --sample, --tickets N, --port N, --restored, --setup FILE, --add-admin EMAIL and --new-password EMAIL.`,
      )
  }
  return { overrides, tickets, restored }
}

function wholeNumber(flag: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0 && number <= 1_000_000) return number
  throw new BadConfiguration(`${flag} is not right: must be a whole number above 0.`)
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BadConfiguration(`HUB_DATA_DIR is not right: the folder cannot be made (${why}).`)
  }
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}

const isOrigin = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^/\s]+$/.test(text)
