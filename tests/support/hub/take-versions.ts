import { sql as raw } from 'kysely'
import type { Sql } from '../../../server/db/schema.ts'

/** Takes the next version of each space, which the hub only does together with its rows. */
export async function takeVersions(
  sql: Sql,
  spaces: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (spaces.length === 0) return new Map()
  const taken = await sql
    .insertInto('space')
    .values(spaces.map(name => ({ name, version: 1 })))
    .onConflict(clash => clash.column('name').doUpdateSet({ version: raw`space.version + 1` }))
    .returning(['name', 'version'])
    .execute()
  return new Map(taken.map(({ name, version }) => [name, version]))
}
