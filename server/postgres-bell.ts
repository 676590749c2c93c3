import { sql as raw } from 'kysely'
import { Client } from 'pg'
import { type Bell, EVERYWHERE, gatherRings } from './bell.ts'
import { NOTICED_WHEN_LOST } from './db/open.ts'
import type { Db, Sql } from './db/schema.ts'
import type { Log } from './log.ts'

const CHANNEL = 'empty_chair_changed'
/** PostgreSQL takes 8,000 bytes at most; a longer list becomes 'everywhere'. */
const PAYLOAD_LIMIT = 7_000
const RECONNECT_MS = 2_000
/** A proxy may take a connection and never answer on it. */
const CONNECT_LIMIT_MS = 10_000

/** Rings for every hub when this transaction is committed: for a process that ends right after. */
export async function ringEverywhere(sql: Sql): Promise<void> {
  await raw`select pg_notify(${CHANNEL}, ${JSON.stringify([EVERYWHERE])})`.execute(sql)
}

/** The bell of several hubs on one PostgreSQL: LISTEN and NOTIFY, reconnecting by itself. */
export function postgresBell(
  db: Db,
  url: string,
  log: Log,
  connectLimitMs = CONNECT_LIMIT_MS,
): Bell {
  const listeners = new Set<(topics: ReadonlySet<string>) => void>()
  const hear = (topics: ReadonlySet<string>) => {
    for (const heard of listeners) heard(topics)
  }
  const gather = gatherRings(topics => {
    const list = JSON.stringify([...topics])
    const payload = list.length > PAYLOAD_LIMIT ? JSON.stringify([EVERYWHERE]) : list
    raw`select pg_notify(${CHANNEL}, ${payload})`.execute(db).catch((error: unknown) => {
      // Devices and the worker have timers; a lost ring only makes them slower.
      log.error({ err: error }, 'the bell could not be rung')
    })
  })
  let client: Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | null = null

  async function connect(): Promise<void> {
    const one = new Client({
      connectionString: url,
      connectionTimeoutMillis: connectLimitMs,
      ...NOTICED_WHEN_LOST,
    })
    client = one
    one.on('notification', message => {
      hear(new Set(JSON.parse(message.payload ?? '[]') as string[]))
    })
    one.on('error', again)
    one.on('end', again)
    try {
      await one.connect()
      await one.query(`listen ${CHANNEL}`)
      // Whatever rang while nobody listened.
      hear(new Set([EVERYWHERE]))
    } catch (error) {
      log.error({ err: error }, 'the bell is not connected')
      again()
    }
  }

  function again(): void {
    if (closed || retry !== null) return
    client?.removeAllListeners('end')
    void client?.end().catch(() => undefined)
    retry = setTimeout(() => {
      retry = null
      void connect()
    }, RECONNECT_MS)
  }

  void connect()
  return {
    ring: topics => gather.ring(topics),
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    async close() {
      closed = true
      gather.stop()
      if (retry !== null) clearTimeout(retry)
      listeners.clear()
      client?.removeAllListeners('end')
      await client?.end().catch(() => undefined)
    },
  }
}
