import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import type { Environment } from '../../../../renderer/engine/environment.ts'
import { Outbox } from '../../../../renderer/engine/outbox/outbox.ts'
import { openDatabase } from '../../../../renderer/engine/storage/database.ts'
import { importPageKey } from '../../../../renderer/engine/storage/seal.ts'
import { aSafe } from '../../../support/device.ts'
import { anAct } from './an-act.ts'

const act = anAct()

/** An outbox whose journal takes nothing, on a disk whose next write waits until it is let go. */
async function onFullDisk() {
  const db = await openDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange })
  const env = {
    // A hundred times as fast: nothing here waits for a person.
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms / 100)
      return () => clearTimeout(timer)
    },
    safe: {
      journalAppend: () => Promise.reject(new Error('ipc.diskFull')),
      journalSettle: async () => undefined,
    },
  } as unknown as Environment
  let letGo: () => void = () => undefined
  const isFree = new Promise<void>(resolve => {
    letGo = resolve
  })
  const put = db.outbox.bulkPut.bind(db.outbox)
  db.outbox.bulkPut = ((...given: Parameters<typeof put>) =>
    isFree.then(() => put(...given))) as unknown as typeof db.outbox.bulkPut
  const key = await importPageKey(btoa('k'.repeat(32)))
  const outbox = new Outbox(env, db, key)
  return { db, env, key, outbox, letGo: () => letGo() }
}
const rest = () => new Promise(resolve => setTimeout(resolve, 300))

describe('an act that was not taken is not there at the next start', () => {
  test('when its write had hung, and came to an end later', async () => {
    const { db, outbox, letGo } = await onFullDisk()
    await expect(outbox.add(act)).rejects.toThrow('diskFull')
    letGo()
    await rest()
    expect(await db.outbox.count()).toBe(0)
    expect(outbox.all()).toEqual([])
  })

  test('when it was written, and could not be deleted at first', async () => {
    const { db, outbox, letGo } = await onFullDisk()
    letGo()
    const remove = db.outbox.delete.bind(db.outbox)
    let fails = 2
    db.outbox.delete = (async (key: string) => {
      if ((fails -= 1) >= 0) throw new Error('QuotaExceededError')
      await remove(key)
    }) as unknown as typeof db.outbox.delete
    await expect(outbox.add(act)).rejects.toThrow('diskFull')
    await rest()
    expect(await db.outbox.count()).toBe(0)
  })

  test.each([0, 2])(
    'when the journal has it although it said no, and takes nothing the next %i times',
    async no => {
      const { db, env, key, outbox, letGo } = await onFullDisk()
      letGo()
      const journal = aSafe()
      let fails = no
      Object.assign(env.safe, journal, {
        async journalAppend(...given: Parameters<typeof journal.journalAppend>) {
          await journal.journalAppend(...given)
          throw new Error('the flush failed')
        },
        async journalSettle(ids: readonly string[]) {
          if ((fails -= 1) >= 0) throw new Error('the journal is broken')
          await journal.journalSettle(ids)
        },
      })
      await expect(outbox.add(act)).rejects.toThrow('flush')
      const next = new Outbox(env, db, key)
      await next.open(0, await env.safe.journalRead())
      expect(next.all()).toEqual([])
      await rest()
      expect(await db.outbox.count()).toBe(0)
      expect(journal.kept.size).toBe(0)
    },
  )
})

test('an act that could not be taken back leaves, also after the next start', async () => {
  const { db, env, key, outbox, letGo } = await onFullDisk()
  letGo()
  Object.assign(env.safe, {
    journalAppend: async () => undefined,
    journalReopen: async () => undefined,
    journalSettle: () => Promise.reject(new Error('ipc.diskFull')),
    journalRead: async () => ({ entries: [], damaged: 0 }),
  })
  await outbox.add(act)
  await expect(outbox.discard(act)).rejects.toThrow('diskFull')
  await rest()
  const again = new Outbox(env, db, key)
  await again.open(0, await env.safe.journalRead())
  expect(again.all()).toEqual([act])
})

test('an act that changes is not waited for without end on a disk that hangs', async () => {
  const { outbox } = await onFullDisk()
  await expect(outbox.change([act])).rejects.toThrow('not done within')
})
