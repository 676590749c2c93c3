import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { startWords } from '../../../renderer/app/start-words.ts'
import type { Account, Environment } from '../../../renderer/engine/environment.ts'
import { NewerDatabase } from '../../../renderer/engine/storage/database.ts'
import { openStore } from '../../../renderer/engine/storage/open-store.ts'
import { aSafe } from '../../support/device.ts'

test('an older app on newer data says so in one sentence, as the worker tells the window', () => {
  expect(startWords(String(new NewerDatabase()))).toEqual({
    words: expect.stringMatching(/^The data .+ newer version .+ kept\.$/) as string,
    isLockedOut: false,
  })
})

test('whatever else breaks a start is not read out', () => {
  expect(startWords('TypeError: x is not a function')).toBeNull()
})

test('a key that does not open is told with what to do, and no database is made', async () => {
  const env = {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    safe: { ...aSafe(), pageKey: () => Promise.reject(new Error('ipc.failed locked')) },
  } as unknown as Environment
  const opening = openStore(env, { account: 'ana' } as Account)
  const said = await opening.then(
    () => '',
    (error: unknown) => String(error),
  )
  expect(startWords(said)?.words).toMatch(/Unlock the keychain/)
  expect(startWords(said)?.isLockedOut).toBe(true)
  expect(await env.indexedDB.databases()).toEqual([])
})
