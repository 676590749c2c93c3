import { Refusal } from '../lib/refusal.ts'

/** Every row has an id of its own and lives in exactly one space (see domain/person/spaces.ts). */
export interface Row {
  readonly id: string
  readonly space: string
}
export type TableMap = { [name: string]: Row }

/** All that a command can do to the world: read and write rows of one table by id. */
export interface Table<R extends Row> {
  get(id: R['id']): Promise<R | undefined>
  put(row: R): Promise<void>
  del(id: R['id']): Promise<void>
}

export type Tx<Tables extends TableMap> = {
  readonly [K in keyof Tables]: Table<Tables[K]>
}

/** Reads a row the command cannot do without. Not seen and not there are one answer. */
export async function need<R extends Row>(table: Table<R>, id: R['id']): Promise<R> {
  const row = await table.get(id)
  if (row === undefined) throw new Refusal('notFound', { id })
  return row
}
