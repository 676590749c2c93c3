import { sql as raw } from 'kysely'
import type { OpenDatabase } from '../../../server/db/open.ts'

/** Takes everything out of a database but its tables: ten times faster than opening another. */
export async function emptied(opened: OpenDatabase): Promise<OpenDatabase> {
  const { rows } = await raw<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'
  `.execute(opened.db)
  const names = rows.map(row => `"${row.name}"`).join()
  await opened.db.transaction().execute(async sql => {
    await raw`drop schema if exists backup cascade`.execute(sql)
    // The audit trail's triggers forbid this to everybody; a test that starts anew may.
    await raw`set local session_replication_role = replica`.execute(sql)
    await raw.raw(`truncate ${names} restart identity`).execute(sql)
    await raw`insert into meta values ('epoch', gen_random_uuid()::text)`.execute(sql)
  })
  return opened
}
