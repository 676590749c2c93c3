import type { Account, Environment, JournalRead } from '../environment.ts'
import { newId } from '../new-id.ts'
import { Keep } from '../outbox/keep.ts'
import { Outbox } from '../outbox/outbox.ts'
import { Copy } from '../replica/copy.ts'
import { readScreen, type SavedScreen } from '../views/first-screen.ts'
import { type Belongings, NOTHING, putBelongings, readBelongings } from './carry-over.ts'
import {
  type DeskDatabase,
  dropDatabase,
  generationsOf,
  NewerDatabase,
  openDatabase,
} from './database.ts'
import { freshState, LAYOUT, readState, type SavedState } from './saved-state.ts'
import { importPageKey, type PageKey } from './seal.ts'
import { isNoRoom, LockedOut, NoRoom, StartRefused } from './start-refused.ts'

export interface Store {
  readonly key: PageKey
  readonly outbox: Outbox
  readonly keep: Keep
  /** These two change together, when a copy made anew takes the place of the old one. */
  db: DeskDatabase
  copy: Copy
  readonly state: SavedState
  /** What the person must be told about this start. */
  readonly told: 'rebuilt' | 'recovered' | 'lost' | null
  readonly recovered: number
}

/**
 * Opens the disk of an account: its newest copy that is whole. One that is damaged, or of
 * another layout, is left for a new generation of the database: the hub has all rows, and the
 * acts of this device are carried over. What is lost of them the journal has.
 */
export async function openStore(
  env: Environment,
  account: Account,
  /** Hears what the windows showed last, long before the copy is open. */
  onScreen: (screen: SavedScreen) => void = () => undefined,
): Promise<Store> {
  try {
    return await openNewest(env, account, onScreen)
  } catch (error) {
    if (error instanceof StartRefused || !(await isForRoom(env, error))) throw error
    throw new NoRoom(error)
  }
}

async function openNewest(
  env: Environment,
  account: Account,
  onScreen: (screen: SavedScreen) => void,
): Promise<Store> {
  const pageKey = await env.safe.pageKey().catch((cause: unknown) => {
    throw new LockedOut(
      'The key to your data on this computer does not open. Unlock the keychain of this system, then open Empty Chair again: nothing was touched.',
      { cause },
    )
  })
  // It is here before the copy is; and no failure of its own may count as damage of the copy.
  const journal = env.safe.journalRead().catch((cause: unknown) => {
    throw new StartRefused(
      'The journal of what you did on this computer cannot be read now. Open Empty Chair again: nothing was touched.',
      { cause },
    )
  })
  journal.catch(() => undefined)
  const key = await importPageKey(pageKey.key)
  const all = await generationsOf(account.account, env)
  const open = (generation: number) =>
    openGeneration(env, { account: account.account, key, generation, journal }, onScreen)
  const tell = (store: Store): Store =>
    pageKey.mended === true ? { ...store, told: store.told ?? 'recovered' } : store
  let left: Useless | null = null
  // What another key has locked is of no use, whatever is in it.
  for (const generation of pageKey.made === undefined ? all : []) {
    const found = await open(generation)
    if ('db' in found) {
      for (const old of all.filter(one => one < generation)) dropDatabase(account.account, env, old)
      return tell(found)
    }
    if (found.why === 'unfinished') dropDatabase(account.account, env, generation)
    else {
      left = found
      break
    }
  }
  const next = (all[0] ?? 0) + 1
  if (next > 1) await carryOver(env, account, key, next, left?.belongings ?? NOTHING)
  const begun = await open(next)
  if (!('db' in begun)) throw new Error('a new database on this disk does not open')
  for (const old of all) dropDatabase(account.account, env, old)
  const lostKey = all.length > 0 && pageKey.made === 'first'
  const { damaged } = await journal
  if (lostKey || !isWhole(left, damaged)) return { ...begun, told: 'lost' }
  if (left?.why === 'damaged') return { ...begun, told: 'rebuilt' }
  // There is a key to a copy, and no copy: the browser's storage was lost as a whole.
  const isGone = all.length === 0 && pageKey.made === undefined
  return tell({ ...begun, told: begun.told ?? (isGone ? 'rebuilt' : null) })
}

/** With fewer bytes free a browser opens nothing, and does not always say that this is why. */
const ROOM_TO_OPEN = 16_000_000

/** Whether a database did not open for want of room: it is not damaged, and must not be given up. */
const isForRoom = async (env: Environment, error: unknown): Promise<boolean> =>
  isNoRoom(error) || (await env.safe.freeSpace().catch(() => ROOM_TO_OPEN)) < ROOM_TO_OPEN

/** Whether all that was unsent is here: without a table of it, what the journal cannot read is nowhere. */
const isWhole = (left: Useless | null, damagedLines: number): boolean =>
  damagedLines === 0 || left?.why === 'outdated'

/** A database whose copy is of no use, and what it has that is not the hub's. */
interface Useless {
  readonly why: 'damaged' | 'outdated' | 'unfinished'
  readonly belongings: Belongings
}

async function carryOver(
  env: Environment,
  { account }: Account,
  key: PageKey,
  generation: number,
  belongings: Belongings,
): Promise<void> {
  const db = await openDatabase(account, env, generation)
  try {
    await putBelongings(db, key, belongings)
  } finally {
    db.close()
  }
}

async function openGeneration(
  env: Environment,
  given: {
    readonly account: string
    readonly key: PageKey
    readonly generation: number
    readonly journal: Promise<JournalRead>
  },
  onScreen: (screen: SavedScreen) => void,
): Promise<Store | Useless> {
  const { account, key, generation, journal } = given
  let db: DeskDatabase | null = null
  try {
    db = await openDatabase(account, env, generation)
    const known = await readState(db, key)
    const state = known ?? freshState(newId())
    // The first generation begins empty; a later one has its state with all that it begins with.
    const isBegun = known !== null || generation === 1
    if (state.staging || !isBegun) return { why: 'unfinished', belongings: NOTHING }
    if (state.layout !== LAYOUT)
      return { why: 'outdated', belongings: await readBelongings(db, key) }
    const screen = await readScreen(db, key)
    if (screen !== null) onScreen(screen)
    const copy = await Copy.open(db, key, state.pages)
    const keep = new Keep(db, key)
    const outbox = new Outbox(env, db, key)
    const { recovered, isMended } = await outbox.open(await keep.lastOrder(), await journal)
    const store = {
      db,
      key,
      copy,
      outbox,
      keep,
      state,
      told: isMended ? 'recovered' : null,
    } as const
    db = null
    return { ...store, recovered }
  } catch (error) {
    if (await isForRoom(env, error)) throw new NoRoom(error)
    if (error instanceof NewerDatabase || error instanceof StartRefused) throw error
    console.error('the copy on disk does not open and is fetched anew', error)
    const belongings = db === null ? NOTHING : await readBelongings(db, key)
    return { why: 'damaged', belongings }
  } finally {
    db?.close()
  }
}
