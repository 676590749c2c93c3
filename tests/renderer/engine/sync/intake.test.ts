import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import type { Account, Environment } from '../../../../renderer/engine/environment.ts'
import { DamagedPage } from '../../../../renderer/engine/replica/conversations.ts'
import { openDatabase, type SealedRecord } from '../../../../renderer/engine/storage/database.ts'
import { openStore, type Store } from '../../../../renderer/engine/storage/open-store.ts'
import { Intake } from '../../../../renderer/engine/sync/intake.ts'
import type { PullResponse } from '../../../../shared/sync/pull.ts'
import { aMessage, aTicket } from '../../../support/builders.ts'
import { aSafe } from '../../../support/device.ts'
import { anAct } from '../outbox/an-act.ts'

const ACCOUNT: Account = {
  account: 'ana',
  hubUrl: 'http://hub',
  token: 't',
  person: { id: 'ana', name: 'Ana', email: 'ana@sample.test' },
}

function aWorld() {
  const env: Environment = {
    now: () => 1_000,
    random: () => 0,
    fetch: () => Promise.reject(new TypeError('no network')),
    openSocket: null,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    safe: aSafe(),
  }
  let store: Store | null = null
  const open = async () => {
    store?.db.close()
    store = await openStore(env, ACCOUNT)
    return { store, intake: new Intake(env, ACCOUNT, store) }
  }
  return { env, open }
}

const answer = (epoch: string, version: number, given: Partial<PullResponse>): PullResponse => ({
  cookie: { epoch, spaces: { 'team:home': version } },
  reset: false,
  puts: {},
  dels: [],
  drops: [],
  outcomes: [],
  more: false,
  hubTime: 1_000,
  ...given,
})
const ticket = (id: string) => ({
  ticket: [aTicket({ id })],
  message: [aMessage({ ticketId: id })],
})
const ids = (store: Store) => [...store.copy.table('ticket').keys()].sort()

const damaged = ({ key, bytes }: SealedRecord): SealedRecord => ({
  key,
  bytes: bytes.map((byte, n) => (n === 20 ? byte ^ 1 : byte)),
})

const act = (id: string) => anAct({ id, doneAt: 1 })

/** A device that has caught up with a hub which is then replaced by another. */
async function aCaughtUpDesk() {
  const world = aWorld()
  const { store, intake } = await world.open()
  await intake.take(answer('old', 1, { reset: true, puts: ticket('old-1') }))
  await store.outbox.add(act('act-1'))
  return { world, store, intake }
}

describe('a copy that is fetched anew', () => {
  test('stands beside the old one, which is shown until the new one is whole', async () => {
    const { store, intake } = await aCaughtUpDesk()
    const first = { reset: true, more: true, puts: ticket('new-1') }
    const begun = await intake.take(answer('new', 1, first))
    expect(begun?.swapped).toBe(false)
    expect(ids(store)).toEqual(['old-1'])
    expect(intake.cookie()).toEqual({ epoch: 'new', spaces: { 'team:home': 1 } })
    const last = await intake.take(answer('new', 2, { puts: ticket('new-2') }))
    expect(last?.swapped).toBe(true)
    expect(ids(store)).toEqual(['new-1', 'new-2'])
  })

  test('counts from the next start on, with the outbox, and the old database is gone', async () => {
    const { world, intake } = await aCaughtUpDesk()
    await intake.take(answer('new', 1, { reset: true, more: true, puts: ticket('new-1') }))
    await intake.take(answer('new', 2, { puts: ticket('new-2') }))
    const again = await world.open()
    expect(ids(again.store)).toEqual(['new-1', 'new-2'])
    expect(again.store.told).toBeNull()
    expect(again.store.outbox.all().map(({ id }) => id)).toEqual(['act-1'])
    expect((await again.store.copy.conversations.load('new-1')).message.size).toBe(1)
    await vi.waitFor(async () =>
      expect((await world.env.indexedDB.databases()).map(({ name }) => name)).toEqual([
        'desk-ana#2',
      ]),
    )
  })

  test('begins with its first part: what was asked for before it was given up is not taken', async () => {
    const { store, intake } = await aCaughtUpDesk()
    await intake.take(answer('old', 2, { reset: true, more: true, puts: ticket('new-1') }))
    await intake.startOver()
    expect(await intake.take(answer('old', 3, { puts: ticket('new-2') }))).toBeNull()
    expect(intake.cookie()).toBeNull()
    expect(ids(store)).toEqual(['old-1'])
  })

  test('takes the old one’s place at once when the disk has no room for two', async () => {
    const { world, store, intake } = await aCaughtUpDesk()
    vi.spyOn(world.env.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const taken = await intake.take(answer('new', 1, { reset: true, puts: ticket('new-1') }))
    expect(taken?.failed).toBeNull()
    expect(ids(store)).toEqual(['new-1'])
  })

  test('is thrown away when the process ends before it is whole', async () => {
    const { world, intake } = await aCaughtUpDesk()
    await intake.take(answer('new', 1, { reset: true, more: true, puts: ticket('new-1') }))
    const again = await world.open()
    expect(ids(again.store)).toEqual(['old-1'])
    expect(again.intake.cookie()?.epoch).toBe('old')
    expect(again.store.outbox.all()).toHaveLength(1)
  })

  test('begins again when the hub is replaced once more', async () => {
    const { store, intake } = await aCaughtUpDesk()
    await intake.take(answer('new', 1, { reset: true, more: true, puts: ticket('new-1') }))
    await intake.take(answer('third', 1, { reset: true, puts: ticket('third-1') }))
    expect(ids(store)).toEqual(['third-1'])
  })
})

describe('a disk that is damaged', () => {
  test('is told apart from one that is full, also when it is met while writing', async () => {
    const { world, store, intake } = await aCaughtUpDesk()
    const space = 'team:home'
    const message = [aMessage({ id: 'm-2', ticketId: 'old-2', space })]
    const puts = { ticket: [aTicket({ id: 'old-2', space })], message }
    await intake.take(answer('old', 2, { puts }))
    store.db.close()
    const db = await openDatabase('ana', world.env)
    const pages = await db.page.where('key').startsWith('conversation').toArray()
    expect(pages).toHaveLength(1)
    await db.page.bulkPut(pages.map(damaged))
    db.close()
    const again = await world.open()
    // What leaves a page is not read before; what stays in it is.
    const taking = again.intake.take(answer('old', 3, { drops: [space] }))
    await expect(taking).rejects.toThrow(DamagedPage)
  })

  test('is left for a new database; what was unsent comes from the journal', async () => {
    const { world, store } = await aCaughtUpDesk()
    store.db.close()
    const db = await openDatabase('ana', world.env)
    await db.page.bulkPut((await db.page.toArray()).map(damaged))
    db.close()
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const again = await world.open()
    expect(again.store.told).toBe('rebuilt')
    expect(again.store.db.generation).toBe(2)
    expect(again.store.outbox.all().map(({ id }) => id)).toEqual(['act-1'])
    vi.restoreAllMocks()
  })
})
