import type { Account, Environment } from '../environment.ts'
import { newId } from '../new-id.ts'
import { Outbox } from '../outbox/outbox.ts'
import { Copy } from '../replica/copy.ts'
import { DeskDatabase, NewerDatabase, openDatabase } from './database.ts'
import { freshState, LAYOUT, readState, type SavedState } from './saved-state.ts'
import { importPageKey, type PageKey } from './seal.ts'

export interface Store {
  readonly db: DeskDatabase
  readonly key: PageKey
  readonly copy: Copy
  readonly outbox: Outbox
  readonly state: SavedState
  /** What the person must be told about this start. */
  readonly told: 'rebuilt' | 'recovered' | null
  readonly recovered: number
}

/**
 * Opens the disk of an account. Damage to the copy is mended by starting it anew
 * (the hub has it all); the outbox is mended from the journal.
 */
export async function openStore(env: Environment, account: Account): Promise<Store> {
  const key = await importPageKey((await env.safe.pageKey()).key)
  let db: DeskDatabase | null = null
  try {
    db = await openDatabase(account.account, env)
    return await read(env, db, key, false)
  } catch (error) {
    if (error instanceof NewerDatabase) throw error
    console.error('the copy on disk does not open and is fetched anew', error)
    db?.close()
    const again = new DeskDatabase(`desk-${account.account}`, env)
    await again.delete()
    return read(env, await openDatabase(account.account, env), key, true)
  }
}

async function read(
  env: Environment,
  db: DeskDatabase,
  key: PageKey,
  rebuilt: boolean,
): Promise<Store> {
  const state = (await readState(db, key)) ?? freshState(newId())
  if (state.layout !== LAYOUT) throw new Error(`pages of layout ${state.layout}`)
  const copy = await Copy.open(db, key)
  const outbox = new Outbox(env, db, key)
  const { recovered } = await outbox.open()
  const told = rebuilt ? 'rebuilt' : recovered > 0 ? 'recovered' : null
  return { db, key, copy, outbox, state, told, recovered }
}
