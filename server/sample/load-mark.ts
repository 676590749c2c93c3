import type { OpenDatabase } from '../db/open.ts'
import type { Sql } from '../db/schema.ts'
import { BadConfiguration } from '../env.ts'

const KEY = 'sample'

/** Writes down that this database holds the sample workspace. */
export async function markAsSample(sql: Sql): Promise<void> {
  await sql.insertInto('meta').values({ key: KEY, value: 'loaded' }).execute()
}

/** Everybody knows the sample's password: it is never served as a desk for real work. */
export async function refuseSampleData(opened: OpenDatabase): Promise<void> {
  const mark = await opened.db
    .selectFrom('meta')
    .select('key')
    .where('key', '=', KEY)
    .executeTakeFirst()
  if (mark === undefined) return
  await opened.close()
  throw new BadConfiguration(
    'HUB_DATA_DIR or DATABASE_URL holds the sample workspace, whose password is known to all: start with --sample, or give another one.',
  )
}
