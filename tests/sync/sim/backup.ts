import { sql as raw } from 'kysely'
import type { OpenDatabase } from '../../../server/db/open.ts'

/** The shop and its books are another house: they do not go back in time with the hub. */
const OF_THE_HUB = raw<{ name: string }>`
  select tablename as name from pg_tables
  where schemaname = 'public' and tablename not like 'kysely%' and tablename not like 'shop%'
  order by 1
`

/** Copies everything that the hub knows, as it is in this one moment, beside it. */
export async function takeBackup({ db }: OpenDatabase): Promise<void> {
  await db.transaction().execute(async sql => {
    await raw`drop schema if exists backup cascade`.execute(sql)
    await raw`create schema backup`.execute(sql)
    for (const { name } of (await OF_THE_HUB.execute(sql)).rows)
      await raw.raw(`create table backup."${name}" as table public."${name}"`).execute(sql)
  })
}

/** Puts the copy in the place of what is there. Who is signed in stays so: tokens are not the point. */
export async function restoreBackup({ db }: OpenDatabase): Promise<void> {
  await db.transaction().execute(async sql => {
    // The audit trail's triggers forbid this to everybody; who restores a backup may.
    await raw`set local session_replication_role = replica`.execute(sql)
    for (const { name } of (await OF_THE_HUB.execute(sql)).rows) {
      await raw.raw(`delete from public."${name}"`).execute(sql)
      await raw.raw(`insert into public."${name}" select * from backup."${name}"`).execute(sql)
    }
    await raw`update meta set value = gen_random_uuid()::text where key = 'epoch'`.execute(sql)
  })
}
