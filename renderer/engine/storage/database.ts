import { Dexie, type Table } from 'dexie'
import type { Environment } from '../environment.ts'

/** One sealed value on disk; its key says what it is, its bytes are readable by us alone. */
export interface SealedRecord {
  readonly key: string
  readonly bytes: Uint8Array
}

/**
 * The disk of one account. `page` holds the copy, `outbox` the acts, `meta` the
 * cookie and the client id. Nothing in it is readable without the page key.
 */
export class DeskDatabase extends Dexie {
  declare page: Table<SealedRecord, string>
  declare outbox: Table<SealedRecord, string>
  declare meta: Table<SealedRecord, string>

  constructor(name: string, env: Pick<Environment, 'indexedDB' | 'IDBKeyRange'>) {
    super(name, { indexedDB: env.indexedDB, IDBKeyRange: env.IDBKeyRange })
    this.version(SCHEMA_VERSION).stores({ page: 'key', outbox: 'key', meta: 'key' })
  }
}

/** Raised with each change of what the pages hold; a newer one on disk is never opened. */
export const SCHEMA_VERSION = 1

/** Dexie multiplies its version by ten on the way to IndexedDB. */
const VERSION_FACTOR = 10

export class NewerDatabase extends Error {}

/**
 * Opens the account's database. Dexie would open a newer schema without a word, so
 * the number is checked before: an older app must not write into newer data.
 */
export async function openDatabase(
  account: string,
  env: Pick<Environment, 'indexedDB' | 'IDBKeyRange'>,
): Promise<DeskDatabase> {
  const db = new DeskDatabase(`desk-${account}`, env)
  const known = (await env.indexedDB.databases()).find(one => one.name === db.name)
  if ((known?.version ?? 0) > SCHEMA_VERSION * VERSION_FACTOR) {
    throw new NewerDatabase(`database of version ${known?.version}`)
  }
  await db.open()
  return db
}
