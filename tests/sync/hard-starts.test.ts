import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Device } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { down, note, queue } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(() => world.close())

describe('a start on a computer that has trouble', () => {
  test.each([1, 2])(
    'a journal that cannot be read costs nothing of the copy: %i starts',
    async times => {
      const desk = await world.device('ana')
      await desk.quiet()
      desk.network.weather = down
      await desk.engine.run('writeNote', note('note-0001', 'Kept'))
      const read = desk.safe.journalRead.bind(desk.safe)
      desk.safe.journalRead = () => Promise.reject(new Error('ipc.failed EBUSY'))
      for (let n = 0; n < times; n += 1)
        await expect(desk.restart()).rejects.toThrow('nothing was touched')
      desk.safe.journalRead = read
      await desk.restart()
      expect((await desk.show('queue', queue)).rows.map(row => row.ticket.id)).toEqual(['ticket-1'])
      expect((await desk.show('status', {})).trouble).toBeNull()
      expect(await desk.show('outbox', {})).toHaveLength(1)
    },
  )

  test('a copy that is gone with nothing unsent in it is told, once', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    expect((await desk.show('status', {})).trouble).toBeNull()
    await desk.restart('indexedDB')
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'rebuilt' })
    await desk.quiet()
    expect((await desk.show('queue', queue)).total).toBe(1)
    await desk.restart()
    expect((await desk.show('status', {})).trouble).toBeNull()
  })

  test('a database that does not open for want of room is not taken for a damaged one', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.safe.freeSpace = async () => 1_000
    await expect(desk.restart('aPage')).rejects.toThrow('disk is full')
    desk.safe.freeSpace = async () => 100_000_000
    await desk.restart()
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'rebuilt' })
  })

  test('a journal that was lost gets thousands of acts again', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.offline()
    const acts = Array.from({ length: 2_100 }, (_, n) => note(`note-${10_000 + n}`, 'Kept'))
    for (const one of acts) await desk.engine.run('writeNote', one)
    desk.safe.kept.clear()
    const reopen = desk.safe.journalReopen.bind(desk.safe)
    // As main does (shared/ipc/contract.ts).
    desk.safe.journalReopen = entries =>
      entries.length > 1_000 ? Promise.reject(new Error('ipc.badInput')) : reopen(entries)
    await desk.restart()
    expect(desk.safe.kept.size).toBe(2_100)
  })
})

describe('what is lost is not called kept', () => {
  /** A desk with one act that the hub has not heard of. */
  async function withUnsentNote() {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.offline()
    await desk.engine.run('writeNote', note('note-0001', 'Kept'))
    return desk
  }
  const another = btoa('n'.repeat(32))
  const trouble = async (desk: Device) => (await desk.show('status', {})).trouble?.code ?? null

  test.each([
    ['the key is gone, and another was made', 'first', 'lost'],
    ['it was deleted on purpose, with the key', 'wiped', null],
  ] as const)('%s', async (_what, made, told) => {
    const desk = await withUnsentNote()
    desk.safe.pageKey = async () => ({ key: another, databaseId: 'another', made })
    // With another key no line of the journal can be read.
    desk.safe.kept.clear()
    await desk.restart()
    expect(await trouble(desk)).toBe(told)
    desk.network.weather = () => 'fine'
    await desk.quiet()
    expect((await desk.show('queue', queue)).total).toBe(1)
    desk.safe.pageKey = async () => ({ key: another, databaseId: 'another' })
    await desk.restart()
    expect(await trouble(desk)).toBeNull()
  })

  test.each([
    ['with the database, which is gone', 'indexedDB', 'lost'],
    ['with nothing else', undefined, 'recovered'],
  ] as const)('a line of the journal cannot be read, %s', async (_what, lose, told) => {
    const desk = await withUnsentNote()
    const read = desk.safe.journalRead.bind(desk.safe)
    desk.safe.journalRead = async () => ({ ...(await read()), damaged: 1 })
    await desk.restart(lose)
    expect(await trouble(desk)).toBe(told)
  })
})
