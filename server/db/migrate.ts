import { sql as raw } from 'kysely'
import { Migrator } from 'kysely/migration'
import { BadConfiguration } from '../env.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Db } from './schema.ts'

/**
 * Brings the tables to this version. Throws when the database was made by a newer hub, and
 * BadConfiguration when it does not answer.
 */
export async function migrate(db: Db): Promise<void> {
  await raw`select 1`.execute(db).catch((error: unknown) => {
    const why =
      error instanceof Error
        ? error.message || ('code' in error ? String(error.code) : error.name)
        : String(error)
    throw new BadConfiguration(`The database (DATABASE_URL) does not answer: ${why}`)
  })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    throw new Error('the database could not be brought to this version of the hub', {
      cause: error,
    })
  }
}
