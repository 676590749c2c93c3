import { join } from 'node:path'
import { PGlite, type PGliteOptions, types as pgliteTypes } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql as raw } from 'kysely'
import { Pool, types } from 'pg'
import type { Env } from '../env.ts'
import { lockDataDir } from './data-lock.ts'
import { logFlusher } from './flush-log.ts'
import { migrate } from './migrate.ts'
import { keepStatements } from './prepared.ts'
import type { Database, Db } from './schema.ts'

/** An open database, whichever of the two it is. */
export interface OpenDatabase {
  readonly db: Db
  readonly engine: 'pglite' | 'postgres'
  /** Waits until what was committed is on the disk, as far as this engine can promise it. */
  readonly flushed: () => Promise<void>
  /** In one sentence for the operator: what a power cut can lose. */
  readonly promise: string
  close(): Promise<void>
}

const INT8: number = types.builtins.INT8
// oxlint-disable typescript/no-unsafe-enum-assignment -- pg types its numbers as an enum that has not all of them
const numbersForInt8 = ((oid: number, format: 'text') =>
  oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser
// oxlint-enable typescript/no-unsafe-enum-assignment

/** Opens PostgreSQL when there is a DATABASE_URL, PGlite in the data folder otherwise. */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataDir'>,
): Promise<OpenDatabase> {
  return env.databaseUrl === undefined ? openInFolder(env.dataDir) : openPostgres(env.databaseUrl)
}

const VANISHED_MS = 10_000
/** A database host that vanished is noticed, also by a connection that waits for an answer. */
export const NOTICED_WHEN_LOST = { keepAlive: true, keepAliveInitialDelayMillis: VANISHED_MS }
/** No transaction of ours waits for anything but the database: more than this is nobody's. */
const ABANDONED_MS = 15_000

export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: 20,
    ...NOTICED_WHEN_LOST,
    // A hub whose machine vanished in the middle of a transaction holds its locks no longer.
    idle_in_transaction_session_timeout: ABANDONED_MS,
    // Who gets no connection is told so, and comes again.
    connectionTimeoutMillis: VANISHED_MS,
    // Versions and times are far below 2^53; as text they would sort and add wrongly.
    types: { getTypeParser: numbersForInt8 },
  })
  // A database that restarts breaks idle connections: unheard, that would end the hub.
  pool.on('error', () => undefined)
  pool.on('connect', client => {
    client.on('error', () => undefined)
    keepStatements(client)
    // Before all else that it is asked: at a stricter level two commands of one team break each other.
    void client
      .query('set session characteristics as transaction isolation level read committed')
      .catch(() => undefined)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db)
  return {
    db,
    engine: 'postgres',
    flushed: () => Promise.resolve(),
    promise: await promiseOf(db),
    close: () => db.destroy(),
  }
}

/** What a server is set to do before it confirms: an operator is told, not overruled. */
const WRITES_FIRST = ['fsync', 'full_page_writes', 'synchronous_commit']

async function promiseOf(db: Db): Promise<string> {
  const { rows } = await raw<{ name: string }>`
    select name from pg_settings where name = any(${WRITES_FIRST}) and setting = 'off' order by name
  `.execute(db)
  if (rows.length === 0) return 'PostgreSQL keeps what it has confirmed through a power cut.'
  const off = rows.map(({ name }) => name).join(' and ')
  return `This PostgreSQL has ${off} off: a power cut can lose what it has confirmed, replies and replacements among it. Turn that on for real work.`
}

/** PGlite's own way with bytes takes each by itself: a large mail would stop the hub for most of a minute. */
const BYTES_AT_ONCE: PGliteOptions = {
  serializers: {
    [pgliteTypes.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`,
  },
  parsers: { [pgliteTypes.BYTEA]: text => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
}

/** A PGlite in a folder (`dataDir`), or in memory. */
export const createPGlite = (options: PGliteOptions = {}): Promise<PGlite> =>
  PGlite.create({ ...BYTES_AT_ONCE, ...options })

async function openInFolder(dataDir: string): Promise<OpenDatabase> {
  const unlock = lockDataDir(dataDir)
  try {
    const folder = join(dataDir, 'pglite')
    const opened = await openPGlite(await createPGlite({ dataDir: folder }))
    return {
      ...opened,
      flushed: logFlusher(join(folder, 'pg_wal')),
      promise:
        'PGlite never flushes by itself; this hub flushes its log before each answer, but a power cut can still damage the folder. Use PostgreSQL for real work.',
      close: async () => {
        await opened.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** For a PGlite that somebody else made, in memory for instance. */
export async function openPGlite(pglite: PGlite): Promise<OpenDatabase> {
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
  await migrate(db)
  return {
    db,
    engine: 'pglite',
    flushed: () => Promise.resolve(),
    promise: 'Kept in memory only.',
    close: () => db.destroy(),
  }
}
