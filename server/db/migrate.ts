import { Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations.ts'
import type { Db } from './schema.ts'

/** Brings the tables to this version. Throws when the database was made by a newer hub. */
export async function migrate(db: Db): Promise<void> {
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
