import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql as raw } from 'kysely'
import { HOUR_MS } from '../shared/lib/time.ts'
import { buildApp } from './app.ts'
import { localBell } from './bell.ts'
import { auditAnchor } from './db/audit.ts'
import { type OpenDatabase, openDatabase } from './db/open.ts'
import { pruneTombstones } from './db/prune-tombstones.ts'
import { startWorker } from './effects/worker.ts'
import { type Env } from './env.ts'
import type { Hub } from './hub.ts'
import { listenOnFree, orPortInUse } from './listen-on-free.ts'
import { makeLog } from './log.ts'
import { listenForMail } from './mail/listen.ts'
import { type MailReader, readerHere } from './mail/read-mail.ts'
import { rememberingTransport } from './mail/remembering-transport.ts'
import { smtpTransport } from './mail/smtp-transport.ts'
import { takeInLeftovers } from './mail/take-in.ts'
import { folderTransport } from './mail/transport.ts'
import { openWhatLeft } from './mail/what-left.ts'
import { makeMeasures } from './measures.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { postgresBell } from './postgres-bell.ts'
import { makeRush } from './rush.ts'
import { loadSample } from './sample/load.ts'
import { refuseSampleData } from './sample/load-mark.ts'
import { inTime } from './shop/in-time.ts'
import { noShop } from './shop/no-shop.ts'
import type { Shop } from './shop/port.ts'
import { sampleShop } from './shop/sample-shop.ts'

const SAMPLE_SEED = 1
const LEFTOVERS_EVERY_MS = 30_000
const ANCHOR_EVERY_MS = HOUR_MS
const TIDY_EVERY_MS = 6 * HOUR_MS

export interface RunningHub {
  readonly hub: Hub
  readonly url: string
  readonly smtpPort: number
  /** In one sentence, what a power cut can lose. */
  readonly promise: string
  readonly worker: ReturnType<typeof startWorker>
  /** There was nobody who could sign in when it started. */
  readonly isEmpty: boolean
  close(): Promise<void>
}

/**
 * Starts everything, in the order in which it is needed: database, sample, effects,
 * HTTP, mail. Closing goes the other way round, the database last.
 */
export async function startHub(
  env: Env,
  given?: { opened?: OpenDatabase; now?: () => number; shop?: Shop; reader?: MailReader },
): Promise<RunningHub> {
  const log = makeLog(env.log)
  const opened = given?.opened ?? (await openDatabase(env))
  const { db, engine, flushed } = opened
  const now = given?.now ?? (() => Date.now())
  let url = ''
  if (env.sample)
    await loadSample(db, { seed: SAMPLE_SEED, tickets: env.sampleTickets, now: now() })
  else await refuseSampleData(opened)
  if (env.restored) await newEpoch(opened)
  const hub: Hub = {
    db,
    locking: engine === 'postgres',
    flushed,
    bell: env.databaseUrl === undefined ? localBell() : postgresBell(db, env.databaseUrl, log),
    shop: inTime(given?.shop ?? (env.sample ? sampleShop(db, now) : noShop)),
    measures: makeMeasures(),
    rush: makeRush(),
    log,
    secret: env.secret,
    publicUrl: () => env.publicUrl ?? url,
    now,
  }
  const reader = given?.reader ?? readerHere
  const app = await buildApp(hub, env)
  url = await app
    .listen({ port: env.port, host: env.host })
    .catch(orPortInUse('HUB_PORT', env.port))
  const mail = await listenOnFree(port => listenForMail(hub, reader, { host: env.host, port }), env)
  const transport =
    env.smtpUrl === undefined
      ? folderTransport(join(env.dataDir, 'outgoing'))
      : rememberingTransport(
          smtpTransport(env.smtpUrl),
          await openWhatLeft(join(env.dataDir, 'mail-that-left.log'), now),
        )
  const worker = startWorker(hub, transport)
  // A look can take longer than that where each mail fails slowly.
  const look = oneAtATime(() => takeInLeftovers(hub, reader))
  const leftovers = setInterval(() => void look().catch(stumble), LEFTOVERS_EVERY_MS)
  const stumble = (error: unknown) =>
    log.error({ err: error }, 'mail left lying could not be taken in')
  void look().catch(stumble)
  const anchors = setInterval(() => void sayAnchor(hub), ANCHOR_EVERY_MS)
  await sayAnchor(hub)
  const tidying = setInterval(() => void tidy(hub), TIDY_EVERY_MS)
  void tidy(hub)
  return {
    hub,
    url,
    smtpPort: mail.port,
    promise: opened.promise,
    worker,
    isEmpty: await isNobodyHere(db),
    async close() {
      clearInterval(leftovers)
      clearInterval(anchors)
      clearInterval(tidying)
      await mail.close()
      await reader.close()
      await app.close()
      await worker.stop()
      transport.close()
      await hub.bell.close()
      await opened.close()
    },
  }
}

/** The log usually lives elsewhere than the database: a trail cut off at its end shows there. */
async function sayAnchor(hub: Hub): Promise<void> {
  try {
    hub.log.info({ anchor: await auditAnchor(hub.db) }, 'the ends of the audit trail')
  } catch (error) {
    hub.log.error({ err: error }, 'the audit trail could not be anchored')
  }
}

/** What nobody waits for: old deletions go, and PGlite learns how its tables have grown. */
async function tidy(hub: Hub): Promise<void> {
  try {
    const forgotten = await pruneTombstones(hub.db, { now: hub.now() })
    if (forgotten > 0) hub.log.info({ forgotten }, 'old deletions are not told any more')
    // PostgreSQL looks by itself. Unlooked at, a page of a pull reads the whole rest of its space.
    if (!hub.locking) await raw`analyze row`.execute(hub.db)
  } catch (error) {
    hub.log.error({ err: error }, 'the database could not be tidied')
  }
}

async function isNobodyHere(db: OpenDatabase['db']): Promise<boolean> {
  const one = await db.selectFrom('person_secret').select('person_id').limit(1).executeTakeFirst()
  return one === undefined
}

/**
 * Another epoch: every device gives up its copy, keeps its outbox, and fetches anew. The hub
 * that was in the middle of an effect when the backup was taken will not come back to it.
 */
async function newEpoch({ db }: OpenDatabase): Promise<void> {
  await db.updateTable('meta').set({ value: randomUUID() }).where('key', '=', 'epoch').execute()
  await db
    .updateTable('effect')
    .set({ state: 'waiting', lease_until: null })
    .where('state', '=', 'running')
    .execute()
}
