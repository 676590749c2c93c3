import type { Environment } from '../environment.ts'
import { type KeepStep, keyOf } from '../outbox/keep.ts'
import { withReplaced } from '../outbox/pending.ts'
import type { Settled } from '../outbox/settle.ts'
import { SCREEN } from '../views/first-screen.ts'
import type { Store } from './open-store.ts'
import { type SavedState, sealedState } from './saved-state.ts'
import { WRITE_LIMIT_MS, within } from './time-limit.ts'

/**
 * Writes one step of catching up: changed pages, acts and the cookie in one
 * transaction, so that no crash leaves one of them without the others.
 */
export async function writeStep(
  env: Environment,
  store: Pick<Store, 'db' | 'key' | 'copy' | 'outbox' | 'keep'>,
  acts: { readonly settled: Settled; readonly keeping: KeepStep },
  state: SavedState,
  /** The first screen may show what this step takes away. */
  forgetScreen = false,
): Promise<void> {
  const { db, key, copy, outbox, keep } = store
  const { settled, keeping } = acts
  const pages = await copy.changes()
  const changed = await outbox.sealed([...settled.changed, ...keeping.again])
  const kept = await keep.sealed(keeping.puts)
  const saved = await sealedState(key, { ...state, pages: pages.count })
  const write = db.transaction('rw', db.page, db.outbox, db.kept, db.meta, async () => {
    await db.page.bulkPut(pages.puts)
    await db.page.bulkDelete(pages.dels)
    await db.outbox.bulkPut(changed)
    await db.outbox.bulkDelete(withReplaced(settled.done))
    await db.kept.bulkDelete(keeping.dels.map(keyOf))
    await db.kept.bulkPut(kept)
    await db.meta.put(saved)
    if (forgetScreen) await db.meta.delete(SCREEN)
  })
  await within(env, WRITE_LIMIT_MS, write)
  pages.commit()
}
