import { Client } from 'pg'

/** Rows in one statement: large enough to be fast, small enough for one message. */
const ROWS = 1_000

/** The shop and its books are another house: they do not go back in time with the hub. */
const isShops = (table: string): boolean => table.startsWith('shop')

/** What a hub's database held in one moment, as `pg_dump` would have it. */
export interface Backup {
  readonly tables: ReadonlyMap<string, readonly string[]>
  readonly sequences: readonly { readonly name: string; readonly value: string }[]
}

/** Reads a database while others write to it: everything from one snapshot. */
export async function takeBackup(url: string): Promise<Backup> {
  return during(url, async client => {
    await client.query('begin isolation level repeatable read read only')
    const tables = new Map<string, readonly string[]>()
    for (const table of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select row_to_json(t)::text as row from "${table}" t`,
      )
      tables.set(
        table,
        rows.map(({ row }) => row),
      )
    }
    const { rows } = await client.query<{ name: string; value: string }>(
      `select sequencename as name, coalesce(last_value, start_value)::text as value
       from pg_sequences where schemaname = 'public'`,
    )
    await client.query('commit')
    return { tables, sequences: rows }
  })
}

/**
 * Fills a new database with a backup, and with the shop as it is now in the old one.
 * @param url a database that has its tables
 */
export async function restoreInto(url: string, backup: Backup, now: Backup): Promise<void> {
  await during(url, async client => {
    await client.query('begin')
    // The audit trail's triggers forbid this to everybody; who restores a backup may.
    await client.query('set local session_replication_role = replica')
    for (const table of await tablesOf(client)) {
      const rows = (isShops(table) ? now : backup).tables.get(table) ?? []
      await client.query(`delete from "${table}"`)
      for (let at = 0; at < rows.length; at += ROWS) {
        const some = `[${rows.slice(at, at + ROWS).join()}]`
        await client.query(
          `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`,
          [some],
        )
      }
    }
    for (const { name, value } of backup.sequences)
      await client.query('select setval($1::regclass, $2)', [name, value])
    await client.query('commit')
  })
}

async function tablesOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function during<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
