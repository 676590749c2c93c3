import type { Environment } from '../environment.ts'
import type { Settled } from '../outbox/settle.ts'
import { SCREEN } from '../views/first-screen.ts'
import type { Store } from './open-store.ts'
import { type SavedState, sealedState } from './saved-state.ts'
import { WRITE_LIMIT_MS, within } from './time-limit.ts'

/**
 * Writes one step of catching up: changed pages, decided acts and the cookie in one
 * transaction, so that no crash leaves one of them without the others.
 */
export async function writeStep(
  env: Environment,
  store: Pick<Store, 'db' | 'key' | 'copy' | 'outbox'>,
  settled: Settled,
  state: SavedState,
  /** The first screen may show what this step takes away. */
  forgetScreen = false,
): Promise<void> {
  const { db, key, copy, outbox } = store
  const pages = await copy.changes()
  const acts = await outbox.sealed(settled.changed)
  const saved = await sealedState(key, state)
  const write = db.transaction('rw', db.page, db.outbox, db.meta, async () => {
    await db.page.bulkPut(pages.puts)
    await db.page.bulkDelete(pages.dels)
    await db.outbox.bulkPut(acts)
    await db.outbox.bulkDelete([...settled.done])
    await db.meta.put(saved)
    if (forgetScreen) await db.meta.delete(SCREEN)
  })
  await within(env, WRITE_LIMIT_MS, write)
  pages.commit()
}
