import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Engine } from '../../renderer/engine/engine.ts'
import type { Account, Environment, Fetch, Safe } from '../../renderer/engine/environment.ts'
import { openDatabase } from '../../renderer/engine/storage/database.ts'
import type { ViewData, ViewName, ViewParams } from '../../renderer/engine/views/contract.ts'
import type { SavedScreen } from '../../renderer/engine/views/first-screen.ts'
import { diskThatCloses } from './full-disk.ts'

/** What a network may do to one request. `lostAnswer`: the hub did it, nobody heard. */
export type Weather = 'fine' | 'down' | 'lostAnswer' | 'twice'

/** The way from one device to the hub, with a weather of its own. */
export interface Network {
  weather: (path: string) => Weather
  readonly fetch: Fetch
}

export function networkTo(hub: Fetch): Network {
  const network: Network = {
    weather: () => 'fine',
    fetch: async (url, init) => {
      const weather = network.weather(url)
      if (weather === 'down') throw new TypeError('the network is down')
      const answer = await hub(url, init)
      if (weather === 'twice') return hub(url, init)
      if (weather === 'lostAnswer') throw new TypeError('the answer was lost')
      return answer
    },
  }
  return network
}

/** What the main process keeps: a journal that outlives everything else. */
export function aSafe(): Safe & { readonly kept: Map<string, string>; full: boolean } {
  const kept = new Map<string, string>()
  let made: 'first' | undefined = 'first'
  return {
    kept,
    full: false,
    async pageKey() {
      const key = { key: btoa('k'.repeat(32)), databaseId: 'test', ...(made && { made }) }
      made = undefined
      return key
    },
    async journalAppend(entries) {
      if (this.full) throw new Error('ipc.diskFull')
      for (const { id, json } of entries) if (!kept.has(id)) kept.set(id, json)
    },
    async journalReopen(entries) {
      await this.journalAppend(entries)
    },
    journalSettle: async ids => ids.forEach(id => kept.delete(id)),
    journalRead: async () => ({
      entries: Array.from(kept, ([id, json]) => ({ id, json })),
      damaged: 0,
    }),
    freeSpace: async () => Infinity,
  }
}

/** Waiting is shortened this much, so that back-off does not make tests slow. */
export const FASTER = 40

export interface Device {
  engine: Engine
  /** Names its database. */
  readonly account: string
  readonly network: Network
  /** The journal in memory. */
  readonly safe: ReturnType<typeof aSafe>
  /** This computer's clock is off by so much. */
  clockOffMs: number
  /** A full disk takes what is in the database with it. */
  losesAllWhenFull: boolean
  /** What could be drawn before the copy was open, at the last start. */
  firstScreen: SavedScreen | null
  /** What a view shows now. */
  show<N extends ViewName>(name: N, params: ViewParams<N>): Promise<ViewData<N>>
  /** Ends the process and starts it again; in between the disk may lose or damage things. */
  restart(lose?: 'indexedDB' | 'aPageGone' | keyof typeof DAMAGED): Promise<void>
  /** Resolves when nothing waits here any more. */
  quiet(): Promise<void>
  /** Resolves when the loop has come round without the hub. */
  offline(): Promise<void>
}

/** How a device differs from a new one on a working day. */
export interface DeviceOptions {
  readonly random?: () => number
  /** A disk that has something on it already. */
  readonly disk?: IDBFactory
  /** In the place of a journal in memory. */
  readonly safe?: Safe
  /** Where the hub has a socket to call at. */
  readonly openSocket?: Environment['openSocket']
  /** It waits as long as it really does: where time is measured. */
  readonly waitsInFull?: boolean
}

/** One person's device: the real engine on a disk in memory, on a network that tests spoil. */
export async function aDevice(
  given: DeviceOptions & {
    readonly hub: Fetch
    readonly token: string
    readonly person: Account['person']
  },
): Promise<Device> {
  const network = networkTo(given.hub)
  const faster = given.waitsInFull ? 1 : FASTER
  const inMemory = aSafe()
  const safe = given.safe ?? inMemory
  let disk = given.disk ?? new IDBFactory()
  const account: Account = {
    account: `test-${given.person.id}`,
    hubUrl: 'http://hub',
    token: given.token,
    person: given.person,
  }
  const environment = (): Environment => ({
    now: () => Date.now() + device.clockOffMs,
    random: given.random ?? Math.random,
    fetch: network.fetch,
    openSocket: given.openSocket ?? null,
    after: (ms, run) => {
      const timer = setTimeout(run, ms / faster)
      return () => clearTimeout(timer)
    },
    indexedDB: diskThatCloses(
      disk,
      () => inMemory.full,
      () => device.losesAllWhenFull,
    ),
    IDBKeyRange,
    safe,
  })
  const device: Device = {
    engine: undefined as unknown as Engine,
    account: account.account,
    network,
    safe: inMemory,
    clockOffMs: 0,
    losesAllWhenFull: false,
    firstScreen: null,
    show: (name, params) =>
      new Promise(resolve => {
        const stop = device.engine.views.watch(name, params, data => {
          stop()
          resolve(data)
        })
      }),
    async restart(lose) {
      await device.engine.stop()
      if (lose === 'indexedDB') disk = new IDBFactory()
      else if (lose === 'aPageGone') await losePage(disk, account.account)
      else if (lose !== undefined) await damage(disk, account.account, DAMAGED[lose])
      device.firstScreen = null
      device.engine = await Engine.start(environment(), account, screen => {
        device.firstScreen = screen
      })
    },
    async quiet() {
      await until(async () => {
        const status = await device.show('status', {})
        return status.connection === 'online' && device.engine.model.outbox.all().every(isAtRest)
      })
      // The step that brought the last of it here still tells the journal.
      await device.engine.settled()
    },
    async offline() {
      await until(async () => (await device.show('status', {})).connection === 'offline')
    },
  }
  device.engine = await Engine.start(environment(), account)
  return device
}

const DAMAGED = {
  aPage: ['page', /^ticket/],
  theConversations: ['page', /^conversation/],
  theOutbox: ['outbox', /./],
  theState: ['meta', /./],
} as const

/** Turns over one bit of some records of a table: what was sealed does not open any more. */
async function damage(
  disk: IDBFactory,
  account: string,
  [table, keys]: (typeof DAMAGED)[keyof typeof DAMAGED],
): Promise<void> {
  const db = await openDatabase(account, { indexedDB: disk, IDBKeyRange })
  const records = (await db[table].toArray()).filter(({ key }) => keys.test(key))
  await db[table].bulkPut(
    records.map(({ key, bytes }) => ({
      key,
      bytes: bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)),
    })),
  )
  db.close()
}

async function losePage(disk: IDBFactory, account: string): Promise<void> {
  const db = await openDatabase(account, { indexedDB: disk, IDBKeyRange })
  await db.page.where('key').startsWith('ticket').delete()
  db.close()
}

const isAtRest = ({ state }: { readonly state: string }): boolean =>
  state === 'held' || state === 'refused'

const LIMIT_MS = 15_000

export async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come to rest')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
