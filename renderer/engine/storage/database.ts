import { Dexie, type Table } from 'dexie'
import type { Environment } from '../environment.ts'
import { PAGE_SIZES, type PageSizes } from './page-sizes.ts'
import { StartRefused } from './start-refused.ts'

/** One sealed value on disk; its key says what it is, its bytes are readable by us alone. */
export interface SealedRecord {
  readonly key: string
  readonly bytes: Uint8Array
}

/** What holds databases; a test gives one in memory. */
export type Disk = Pick<Environment, 'indexedDB' | 'IDBKeyRange' | 'pageSizes'>

/**
 * The disk of one account. `page` holds the copy, `outbox` the acts, `kept` those that
 * are in effect, `meta` the cookie and the client id. Nothing in it is readable without the page key.
 *
 * A copy made anew gets a database of its own, the next generation, and the old one is
 * thrown away as a whole: taking 100,000 rows out one by one can hang for minutes.
 */
export class DeskDatabase extends Dexie {
  declare page: Table<SealedRecord, string>
  declare outbox: Table<SealedRecord, string>
  declare kept: Table<SealedRecord, string>
  declare meta: Table<SealedRecord, string>
  readonly generation: number
  readonly pageSizes: PageSizes
  /** Closed by the browser, or by us: Dexie would open it again by itself, whatever it holds by then. */
  #isShut = false

  constructor(account: string, generation: number, disk: Disk) {
    super(nameOf(account, generation), { ...disk, autoOpen: false })
    this.on('close', () => {
      this.#isShut = true
    })
    this.generation = generation
    this.pageSizes = disk.pageSizes ?? PAGE_SIZES
    // Each version stays here for ever: a database of any of them opens.
    this.version(1).stores({ page: 'key', outbox: 'key', meta: 'key' })
    this.version(SCHEMA_VERSION).stores({ kept: 'key' })
  }

  /** Whether it is open, and what is in it is known. */
  get isReady(): boolean {
    return this.isOpen() && !this.#isShut
  }

  override open(): ReturnType<Dexie['open']> {
    return this.#isShut ? Dexie.Promise.reject(new Dexie.DatabaseClosedError()) : super.open()
  }

  /** After the browser has closed it, as on a full disk. It is ready once somebody has looked into it. */
  async openAgain(): Promise<void> {
    if (!this.isOpen()) await super.open()
  }

  /** What is in it is what was in it. */
  lookedInto(): void {
    this.#isShut = false
  }
}

/** Raised with each change of what the pages hold; a newer one on disk is never opened. */
export const SCHEMA_VERSION = 2

/** Dexie multiplies its version by ten on the way to IndexedDB. */
const VERSION_FACTOR = 10

/** Said to the person: an older app on newer data does nothing at all. */
export class NewerDatabase extends StartRefused {
  constructor() {
    super(
      'The data on this computer was written by a newer version of Empty Chair. Install that version again: nothing was touched, and everything you did is kept.',
    )
  }
}

const nameOf = (account: string, generation: number): string =>
  generation === 1 ? `desk-${account}` : `desk-${account}#${generation}`

/** The generations that are on the disk, the newest first. */
export async function generationsOf(account: string, disk: Disk): Promise<readonly number[]> {
  const first = nameOf(account, 1)
  const names = (await disk.indexedDB.databases()).map(({ name }) => name ?? '')
  return names
    .flatMap(name => {
      if (name === first) return [1]
      return name.startsWith(`${first}#`) ? [Number(name.slice(first.length + 1))] : []
    })
    .sort((a, b) => b - a)
}

/**
 * Opens one generation of the account's database. Dexie would open a newer schema without
 * a word, so the number is checked before: an older app must not write into newer data.
 */
export async function openDatabase(
  account: string,
  disk: Disk,
  generation = 1,
): Promise<DeskDatabase> {
  const db = new DeskDatabase(account, generation, disk)
  const known = (await disk.indexedDB.databases()).find(one => one.name === db.name)
  if ((known?.version ?? 0) > SCHEMA_VERSION * VERSION_FACTOR) {
    throw new NewerDatabase()
  }
  await db.open()
  return db
}

/** Throws a generation away. Nobody waits for it: what is left is thrown away at the next start. */
export function dropDatabase(account: string, disk: Disk, generation: number): void {
  const request = disk.indexedDB.deleteDatabase(nameOf(account, generation))
  request.addEventListener('error', () => {
    console.warn(`an old copy could not be deleted yet: ${request.error?.message}`)
  })
}
