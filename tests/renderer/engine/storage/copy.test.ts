import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Copy } from '../../../../renderer/engine/replica/copy.ts'
import { DeskDatabase, openDatabase } from '../../../../renderer/engine/storage/database.ts'
import { importPageKey, seal, unseal } from '../../../../renderer/engine/storage/seal.ts'
import { aCustomer, aMessage, aProduct, aTicket } from '../../../support/builders.ts'

const KEY = btoa('k'.repeat(32))
const nothing = { puts: {}, dels: [], drops: [], reset: false }

async function write(db: DeskDatabase, copy: Copy): Promise<void> {
  const { puts, dels, commit } = await copy.changes()
  await db.page.bulkPut(puts)
  await db.page.bulkDelete(dels)
  commit()
}
const aDisk = async () => {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange }
  const key = await importPageKey(KEY)
  const db = await openDatabase('test', disk)
  return { db, key, copy: await Copy.open(db, key) }
}

describe('the copy on disk', () => {
  test('opens as it was written, conversations included', async () => {
    const { db, key, copy } = await aDisk()
    const puts = { ticket: [aTicket()], message: [aMessage()], product: [aProduct()] }
    await copy.apply({ ...nothing, puts })
    await write(db, copy)
    const again = await Copy.open(db, key)
    expect(again.table('ticket').get('ticket-1')).toEqual(aTicket())
    expect((await again.conversations.load('ticket-1')).message.get('message-1')).toEqual(
      aMessage(),
    )
    expect(again.said.get('ticket-1')).toBe('the wheel came off.')
  })

  test('after random changes, and after opening it again, equals the rows put and taken', async () => {
    const step = fc.record({
      id: fc.integer({ min: 0, max: 700 }).map(n => `t${n}`),
      take: fc.boolean(),
      priority: fc.constantFrom('normal' as const, 'high' as const),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 300 }), { maxLength: 6 }),
        async all => {
          const { db, key, copy } = await aDisk()
          const world = new Map<string, ReturnType<typeof aTicket>>()
          for (const steps of all) {
            for (const { id, take, priority } of steps) {
              const row = aTicket({ id, priority })
              if (take) world.delete(id)
              else world.set(id, row)
              const dels = take ? [{ table: 'ticket', id, space: row.space, of: null }] : []
              await copy.apply({ ...nothing, puts: take ? {} : { ticket: [row] }, dels })
            }
            await write(db, copy)
          }
          const again = await Copy.open(db, key)
          expect(new Map(again.table('ticket'))).toEqual(world)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a hub that went back in time leaves nothing of what it has forgotten', async () => {
    const { db, key, copy } = await aDisk()
    const puts = { ticket: [aTicket()], message: [aMessage()] }
    const forgotten = aMessage({ id: 'message-2' })
    await copy.apply({ ...nothing, puts: { ...puts, message: [aMessage(), forgotten] } })
    await write(db, copy)
    const again = await Copy.open(db, key)
    await again.apply({ ...nothing, reset: true, puts })
    await write(db, again)
    expect([...(await again.conversations.load('ticket-1')).message.keys()]).toEqual(['message-1'])
    const reopened = await Copy.open(db, key)
    const kept = await reopened.conversations.load('ticket-1')
    expect([...kept.message.keys()]).toEqual(['message-1'])
  })

  test('a conversation of a lost space does not come back while its end is being written', async () => {
    const { db, key, copy } = await aDisk()
    await copy.apply({ ...nothing, puts: { ticket: [aTicket()], message: [aMessage()] } })
    await write(db, copy)
    const again = await Copy.open(db, key)
    await again.apply({ ...nothing, drops: ['team:travel'] })
    expect((await again.conversations.load('ticket-1')).message.size).toBe(0)
  })

  test('a space that is lost takes what was said on a ticket that has not come yet', async () => {
    const { db, key, copy } = await aDisk()
    await copy.apply({ ...nothing, puts: { message: [aMessage({ ticketId: 'to come' })] } })
    await write(db, copy)
    const again = await Copy.open(db, key)
    await again.apply({ ...nothing, drops: [aMessage().space] })
    expect((await again.conversations.load('to come')).message.size).toBe(0)
    expect(again.said.size).toBe(0)
  })

  test('a space that is lost leaves the part of a conversation that has moved already', async () => {
    const { db, key, copy } = await aDisk()
    const moved = aMessage({ id: 'moved', space: 'team:other' })
    await copy.apply({ ...nothing, puts: { ticket: [aTicket()], message: [aMessage(), moved] } })
    await write(db, copy)
    const again = await Copy.open(db, key)
    await again.apply({ ...nothing, drops: [aMessage().space] })
    expect([...(await again.conversations.load('ticket-1')).message.keys()]).toEqual(['moved'])
  })

  test('a space that is lost takes its rows, conversations and search words with it', async () => {
    const { db, key, copy } = await aDisk()
    const home = { id: 'ticket-2', space: 'team:home', teamId: 'home' }
    await copy.apply({
      ...nothing,
      puts: {
        ticket: [aTicket(), aTicket(home)],
        message: [aMessage(), aMessage({ id: 'm2', ticketId: 'ticket-2', space: 'team:home' })],
        customer: [aCustomer()],
      },
    })
    await write(db, copy)
    await copy.apply({ ...nothing, drops: ['team:travel'] })
    await write(db, copy)
    const again = await Copy.open(db, key)
    expect([...again.table('ticket').keys()]).toEqual(['ticket-2'])
    expect([...again.table('customer').keys()]).toEqual([])
    expect(again.said.get('ticket-1')).toBeUndefined()
    expect(again.said.size).toBe(1)
    expect((await again.conversations.load('ticket-1')).message.size).toBe(0)
  })

  test('a row that moved to another space is put there, whichever news comes first', async () => {
    const { copy } = await aDisk()
    await copy.apply({ ...nothing, puts: { ticket: [aTicket()] } })
    const moved = aTicket({ space: 'team:home', teamId: 'home' })
    const dels = [{ table: 'ticket', id: 'ticket-1', space: 'team:travel', of: null }]
    await copy.apply({ ...nothing, puts: { ticket: [moved] }, dels })
    expect(copy.table('ticket').get('ticket-1')).toEqual(moved)
    await copy.apply({ ...nothing, dels })
    expect(copy.table('ticket').get('ticket-1')).toEqual(moved)
  })

  test('a conversation that moved with its ticket is whole, whichever news comes first', async () => {
    const { copy } = await aDisk()
    const rows = (space: string) => ({
      ticket: [aTicket({ space })],
      message: [aMessage({ space, delivery: 'held' })],
    })
    const gone = [
      { table: 'ticket', id: 'ticket-1', space: 'team:travel', of: null },
      { table: 'message', id: 'message-1', space: 'team:travel', of: 'ticket-1' },
    ]
    const messages = async () => [...(await copy.conversations.load('ticket-1')).message.keys()]
    await copy.apply({ ...nothing, puts: rows('team:travel') })
    await copy.apply({ ...nothing, puts: { message: rows('team:home').message } })
    await copy.apply({ ...nothing, dels: gone })
    expect(await messages()).toEqual(['message-1'])
    expect([...copy.table('_held').keys()]).toEqual(['message-1'])
    await copy.apply({ ...nothing, puts: { ticket: rows('team:home').ticket } })
    await copy.apply({ ...nothing, dels: gone })
    expect(await messages()).toEqual(['message-1'])
    await copy.apply({ ...nothing, dels: gone.map(one => ({ ...one, space: 'team:home' })) })
    expect(await messages()).toEqual([])
    expect([...copy.table('_held').keys()]).toEqual([])
    expect(copy.said.get('ticket-1')).toBeUndefined()
  })

  test('no word of a customer can be read in the database', async () => {
    const { db, copy } = await aDisk()
    await copy.apply({ ...nothing, puts: { ticket: [aTicket()], message: [aMessage()] } })
    await write(db, copy)
    const bytes = (await db.page.toArray()).map(record =>
      new TextDecoder('latin1').decode(record.bytes),
    )
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.join('')).not.toMatch(/wheel|Ruth|mail\.test/)
  })

  test('a page put in the place of another does not open', async () => {
    const key = await importPageKey(KEY)
    const sealed = await seal(key, 'ticket/1', [1])
    await expect(unseal(key, 'ticket/2', sealed)).rejects.toThrow()
    await expect(
      unseal(
        key,
        'ticket/1',
        sealed.map(byte => byte ^ 1),
      ),
    ).rejects.toThrow()
  })

  test('an older app refuses the data of a newer one', async () => {
    const disk = { indexedDB: new IDBFactory(), IDBKeyRange }
    const newer = new DeskDatabase('test', 1, disk)
    newer.close()
    await new Promise<void>((resolve, reject) => {
      const request = disk.indexedDB.open('desk-test', 9_990)
      request.addEventListener('upgradeneeded', () => {
        for (const name of ['page', 'outbox', 'meta']) {
          request.result.createObjectStore(name, { keyPath: 'key' })
        }
      })
      request.addEventListener('success', () => {
        request.result.close()
        resolve()
      })
      request.addEventListener('error', () => reject(new Error('could not be made')))
    })
    await expect(openDatabase('test', disk)).rejects.toThrow('newer version of Empty Chair')
  })
})
