import { newId } from '../new-id.ts'
import type { DeskDatabase, SealedRecord } from './database.ts'
import { freshState, readState, sealedState } from './saved-state.ts'
import type { PageKey } from './seal.ts'

/** What is not the hub's: the acts of this device, as they lie there, and whose they are. */
export interface Belongings {
  readonly outbox: readonly SealedRecord[]
  readonly kept: readonly SealedRecord[]
  readonly clientId: string | null
}

export const NOTHING: Belongings = { outbox: [], kept: [], clientId: null }

/** Reads them from a database whose pages are of no use; of what is damaged as well, nothing. */
export async function readBelongings(db: DeskDatabase, key: PageKey): Promise<Belongings> {
  const none = () => []
  return {
    outbox: await db.outbox.toArray().catch(none),
    kept: await db.kept.toArray().catch(none),
    clientId: await readState(db, key).then(
      state => state?.clientId ?? null,
      () => null,
    ),
  }
}

/** Puts them into a new database: the same key opens them there. */
export async function putBelongings(
  db: DeskDatabase,
  key: PageKey,
  { outbox, kept, clientId }: Belongings,
): Promise<void> {
  const state = await sealedState(key, freshState(clientId ?? newId()))
  await db.transaction('rw', db.outbox, db.kept, db.meta, async () => {
    await db.outbox.bulkPut(outbox)
    await db.kept.bulkPut(kept)
    await db.meta.put(state)
  })
}
