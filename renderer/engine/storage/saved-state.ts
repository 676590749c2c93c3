import { z } from 'zod'
import { cookie } from '../../../shared/sync/cookie.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import type { DeskDatabase, SealedRecord } from './database.ts'
import { type PageKey, seal, unseal } from './seal.ts'

/** How the pages are laid out. Raised with each change: pages of another layout are fetched anew. */
export const LAYOUT = 3

const savedState = z.object({
  layout: z.number().default(1),
  /** This copy is still being fetched beside an older one, which counts until it is whole. */
  staging: z.boolean().default(false),
  /** So many pages are here; a database that lost some, and has a cookie all the same, is damaged. */
  pages: z.number().optional(),
  clientId: z.string(),
  cookie: cookie.nullable(),
  /** When the copy last agreed with the hub, this computer's clock. */
  asOf: z.number().nullable(),
  /** Hub's clock minus this computer's, milliseconds. */
  clockOffMs: z.number().nullable(),
  /** The hub went back in time and has not yet been asked what it still knows of our acts. */
  asksKept: z.boolean().default(false),
})
/** How far this copy has come: written in the same transaction as the rows it speaks of. */
export type SavedState = z.infer<typeof savedState>

/** Nothing is here yet. */
export const freshState = (clientId: string): SavedState => ({
  layout: LAYOUT,
  staging: false,
  clientId,
  cookie: null,
  asOf: null,
  clockOffMs: null,
  asksKept: false,
})

const NAME = 'state'

export async function readState(db: DeskDatabase, key: PageKey): Promise<SavedState | null> {
  const record = await db.meta.get(NAME)
  return record === undefined ? null : savedState.parse(await unseal(key, NAME, record.bytes))
}

export const sealedState = async (key: PageKey, state: SavedState): Promise<SealedRecord> => ({
  key: NAME,
  bytes: await seal(key, NAME, state),
})

export async function saveState(
  store: { readonly db: DeskDatabase; readonly key: PageKey },
  state: SavedState,
): Promise<void> {
  await store.db.meta.put(await sealedState(store.key, state))
}

/** How far the copy has come with one more answer. It agrees with the hub only after the last page. */
export const stateAfter = (before: SavedState, answer: PullResponse, now: number): SavedState => ({
  ...before,
  cookie: answer.cookie,
  asOf: answer.more ? before.asOf : now,
  clockOffMs: answer.hubTime - now,
})
