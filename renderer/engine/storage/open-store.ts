import type { Account, Environment } from '../environment.ts'
import { newId } from '../new-id.ts'
import { Keep } from '../outbox/keep.ts'
import { Outbox } from '../outbox/outbox.ts'
import { Copy } from '../replica/copy.ts'
import { readScreen, type SavedScreen } from '../views/first-screen.ts'
import {
  type DeskDatabase,
  dropDatabase,
  generationsOf,
  NewerDatabase,
  openDatabase,
} from './database.ts'
import { freshState, LAYOUT, readState, type SavedState } from './saved-state.ts'
import { importPageKey, type PageKey } from './seal.ts'

export interface Store {
  readonly key: PageKey
  readonly outbox: Outbox
  readonly keep: Keep
  /** These two change together, when a copy made anew takes the place of the old one. */
  db: DeskDatabase
  copy: Copy
  readonly state: SavedState
  /** What the person must be told about this start. */
  readonly told: 'rebuilt' | 'recovered' | null
  readonly recovered: number
}

/**
 * Opens the disk of an account: its newest copy that is whole. Damage is mended by a new
 * generation of the database (the hub has all rows); the outbox is mended from the journal.
 */
export async function openStore(
  env: Environment,
  account: Account,
  /** Hears what the windows showed last, long before the copy is open. */
  onScreen: (screen: SavedScreen) => void = () => undefined,
): Promise<Store> {
  const key = await importPageKey((await env.safe.pageKey()).key)
  const generations = await generationsOf(account.account, env)
  const open = (generation: number) => openGeneration(env, account, key, generation, onScreen)
  for (const generation of generations) {
    const found = await open(generation)
    if (found === 'unfinished') dropDatabase(account.account, env, generation)
    else if (found === 'damaged') break
    else {
      for (const old of generations.filter(one => one < generation))
        dropDatabase(account.account, env, old)
      return found
    }
  }
  const newest = generations[0] ?? 0
  const made = await open(newest + 1)
  if (typeof made === 'string') throw new Error('a new database on this disk does not open')
  for (const old of generations) dropDatabase(account.account, env, old)
  return generations.length === 0 ? made : { ...made, told: 'rebuilt' }
}

async function openGeneration(
  env: Environment,
  { account }: Account,
  key: PageKey,
  generation: number,
  onScreen: (screen: SavedScreen) => void,
): Promise<Store | 'damaged' | 'unfinished'> {
  let db: DeskDatabase | null = null
  try {
    db = await openDatabase(account, env, generation)
    const state = (await readState(db, key)) ?? freshState(newId())
    if (state.staging) return 'unfinished'
    if (state.layout !== LAYOUT) throw new Error(`pages of layout ${state.layout}`)
    const screen = await readScreen(db, key)
    if (screen !== null) onScreen(screen)
    const copy = await Copy.open(db, key)
    const keep = new Keep(db, key)
    const outbox = new Outbox(env, db, key)
    const { recovered } = await outbox.open(await keep.lastOrder())
    const store = {
      db,
      key,
      copy,
      outbox,
      keep,
      state,
      told: recovered > 0 ? 'recovered' : null,
    } as const
    db = null
    return { ...store, recovered }
  } catch (error) {
    if (error instanceof NewerDatabase) throw error
    console.error('the copy on disk does not open and is fetched anew', error)
    return 'damaged'
  } finally {
    db?.close()
  }
}
