import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Conversation, EMPTY } from '../../../../renderer/engine/replica/conversation.ts'
import { Conversations, DamagedPage } from '../../../../renderer/engine/replica/conversations.ts'
import { openDatabase } from '../../../../renderer/engine/storage/database.ts'
import { importPageKey } from '../../../../renderer/engine/storage/seal.ts'
import { aMessage } from '../../../support/builders.ts'

const saying = (text: string): Conversation => ({
  ...EMPTY,
  message: new Map([['m', aMessage({ id: 'm', text })]]),
})
const textOf = (one: Conversation): string | undefined => one.message.get('m')?.text

async function aDisk() {
  const db = await openDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange })
  const key = await importPageKey(btoa('k'.repeat(32)))
  const opened = () => new Conversations(db, key)
  const write = async (conversations: Conversations) => {
    await conversations.tidy()
    const { puts, dels, commit } = await conversations.changes()
    await db.page.bulkPut(puts)
    await db.page.bulkDelete(dels)
    commit()
  }
  return { db, opened, write }
}

describe('conversations on disk', () => {
  test('are what was put and not taken out, however they were read, written and opened again', async () => {
    const step = fc.record({
      kind: fc.constantFrom('put', 'put', 'put', 'remove', 'load', 'write', 'clear', 'reopen'),
      n: fc.integer({ min: 0, max: 1_200 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 400, size: 'max' }), async steps => {
        const { opened, write } = await aDisk()
        let conversations = opened()
        const world = new Map<string, string>()
        const reads: Promise<unknown>[] = []
        for (const [at, { kind, n }] of steps.entries()) {
          const id = `t${n}`
          if (kind === 'put') {
            await conversations.put(id, saying(`words ${at}`))
            world.set(id, `words ${at}`)
          }
          if (kind === 'remove') {
            conversations.remove(id)
            world.delete(id)
          }
          // Somebody looks while all this goes on.
          if (kind === 'load') reads.push(conversations.load(id))
          if (kind === 'write') await write(conversations)
          if (kind === 'clear' && at % 5 === 0) {
            conversations.clear()
            world.clear()
          }
          if (kind === 'reopen') {
            await write(conversations)
            const again = opened()
            for (const known of world.keys())
              again.adopt(known, conversations.placeOf(known) ?? { page: -1, space: null })
            conversations = again
          }
        }
        await Promise.all(reads)
        for (const [id, text] of world) expect(textOf(await conversations.load(id))).toBe(text)
        for (let n = 0; n <= 1_200; n += 1) {
          if (!world.has(`t${n}`)) expect(await conversations.load(`t${n}`)).toEqual(EMPTY)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('look for no page that was emptied and is gone', async () => {
    const { opened, write } = await aDisk()
    const conversations = opened()
    for (let n = 0; n < 3_200; n += 1) await conversations.put(`t${n}`, saying('words'))
    await write(conversations)
    // Most of a page moves away; the rest follows as it is tidied, and the page is deleted.
    for (let n = 0; n < 20; n += 1) await conversations.put(`t${n}`, saying('more words'))
    await write(conversations)
    // So that it is not in memory any more.
    for (let n = 32; n < 3_200; n += 1) await conversations.load(`t${n}`)
    await write(conversations)
    expect(textOf(await conversations.load('t0'))).toBe('more words')
    expect(textOf(await conversations.load('t25'))).toBe('words')
  })

  describe('of which a page is lost are damaged, not empty', () => {
    const written = async () => {
      const { db, opened, write } = await aDisk()
      const before = opened()
      await before.put('t1', saying('words'))
      await write(before)
      const conversations = opened()
      conversations.adopt('t1', before.placeOf('t1') ?? { page: -1, space: null })
      return { db, conversations }
    }

    test('when its record is not there', async () => {
      const { db, conversations } = await written()
      await db.page.clear()
      await expect(conversations.load('t1')).rejects.toThrow(DamagedPage)
    })

    test.each(['NotReadableError', 'UnknownError'])('when the disk says %s', async name => {
      const { db, conversations } = await written()
      vi.spyOn(db.page, 'get').mockRejectedValue(new DOMException('data lost', name))
      await expect(conversations.load('t1')).rejects.toThrow(DamagedPage)
    })

    test('but not when the database was closed meanwhile', async () => {
      const { db, conversations } = await written()
      db.close()
      await expect(conversations.load('t1')).rejects.not.toThrow(DamagedPage)
    })
  })

  test('take one record for many tickets, and a bounded part of the memory', async () => {
    const { db, opened, write } = await aDisk()
    const conversations = opened()
    for (let n = 0; n < 3_200; n += 1) await conversations.put(`t${n}`, saying('words'))
    await write(conversations)
    expect(await db.page.count()).toBe(100)
    for (let n = 0; n < 3_200; n += 1) await conversations.load(`t${n}`)
    expect([...conversations.warm()].length).toBeLessThan(1_000)
  })

  test('that change together open each page once, however little fits into memory', async () => {
    const { db, opened, write } = await aDisk()
    const before = opened()
    for (let n = 0; n < 3_200; n += 1) await before.put(`t${n}`, saying('words'))
    await write(before)
    const conversations = opened()
    for (let n = 0; n < 3_200; n += 1)
      conversations.adopt(`t${n}`, before.placeOf(`t${n}`) ?? { page: -1, space: null })
    const read = vi.spyOn(db.page, 'get')
    // As an answer of the hub brings them: one of each page, then the next of each.
    const ids = Array.from(
      { length: 320 },
      (_, n) => `t${((n * 32) % 3_200) + Math.floor(n / 100)}`,
    )
    const seen: string[] = []
    for await (const [id, words] of conversations.inPageOrder(new Map(ids.map(id => [id, id])))) {
      expect(textOf(await conversations.load(id))).toBe('words')
      seen.push(words)
    }
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(read).toHaveBeenCalledTimes(100)
  })

  test('changes all over the copy write few pages, and the disk stays small', async () => {
    const { db, opened, write } = await aDisk()
    const conversations = opened()
    for (let n = 0; n < 3_200; n += 1) await conversations.put(`t${n}`, saying('words'))
    await write(conversations)
    for (let round = 0; round < 20; round += 1) {
      for (let n = 0; n < 100; n += 1)
        await conversations.put(`t${(n * 97 + round * 31) % 3_200}`, saying(`round ${round}`))
      await conversations.tidy()
      expect((await conversations.changes()).puts.length).toBeLessThan(20)
      await write(conversations)
    }
    expect(await db.page.count()).toBeLessThan(210)
  })
})
