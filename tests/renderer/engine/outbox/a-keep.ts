import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Keep } from '../../../../renderer/engine/outbox/keep.ts'
import type { Pending } from '../../../../renderer/engine/outbox/pending.ts'
import { openDatabase } from '../../../../renderer/engine/storage/database.ts'
import { importPageKey } from '../../../../renderer/engine/storage/seal.ts'

/** A keep as a new start finds it, on a disk that has these acts since the hub's time 0. */
export async function aKeep(acts: readonly Pending[]): Promise<Keep> {
  const db = await openDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange })
  const key = await importPageKey(btoa('k'.repeat(32)))
  const keep = new Keep(db, key)
  await db.kept.bulkPut(await keep.sealed(acts.map(act => ({ act, at: 0 }))))
  return keep
}
