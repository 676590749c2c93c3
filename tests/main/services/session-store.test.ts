import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSessionStore } from '../../../main/services/session-store.ts'
import type { Session } from '../../../shared/ipc/contract.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { keychain, resetKeychain } from '../support/vaults.ts'

const session: Session = {
  workspace: { kind: 'hub', hubUrl: 'https://desk.example.com' },
  token: 'a-very-secret-token',
  account: '0123456789ab-ada',
  person: { id: 'ada', name: 'Ada Vega', email: 'ada@example.com' },
}

describe('the session', () => {
  test('is there again after a restart, and gone after signing out', async () => {
    const path = join(temporaryFolder(), 'session.json')
    await (await openSessionStore(path, keychain)).save(session)
    const store = await openSessionStore(path, keychain)
    expect(store.current()).toEqual(session)
    await store.forget()
    expect((await openSessionStore(path, keychain)).current()).toBeNull()
    expect(existsSync(path)).toBe(false)
  })

  test('is written sealed, for its owner alone', async () => {
    const path = join(temporaryFolder(), 'session.json')
    await (await openSessionStore(path, keychain)).save(session)
    const text = readFileSync(path, 'utf8')
    expect(text).not.toContain('secret')
    expect(text).not.toContain('Vega')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  })

  test('is there again when the keychain, locked at one start, is open at the next', async () => {
    const path = join(temporaryFolder(), 'session.json')
    await (await openSessionStore(path, keychain)).save(session)
    expect((await openSessionStore(path, resetKeychain)).current()).toBeNull()
    expect((await openSessionStore(path, keychain)).current()).toEqual(session)
  })

  test('means signing in again when the file is damaged; it is kept aside', async () => {
    const path = join(temporaryFolder(), 'session.json')
    writeFileSync(path, '{ "version": 1, "sess')
    expect((await openSessionStore(path, keychain)).current()).toBeNull()
    expect(existsSync(`${path}.broken`)).toBe(true)
  })
})
