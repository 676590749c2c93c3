import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPageKeys } from '../../../main/services/page-keys.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { keychain, resetKeychain } from '../support/vaults.ts'

describe('the key of an account', () => {
  test('has 256 bits and is the same each time, also when asked for twice at once', async () => {
    const folder = temporaryFolder()
    const keys = openPageKeys(folder, keychain)
    const [one, two] = await Promise.all([keys.get('a'), keys.get('a')])
    expect(Buffer.from(one.key, 'base64')).toHaveLength(32)
    expect(two.key).toBe(one.key)
    expect(await openPageKeys(folder, keychain).get('a')).toEqual(two)
  })

  test('differs between accounts, as does the id of the database', async () => {
    const keys = openPageKeys(temporaryFolder(), keychain)
    const [a, b] = [await keys.get('a'), await keys.get('b')]
    expect(a.key).not.toBe(b.key)
    expect(a.databaseId).not.toBe(b.databaseId)
  })

  test('is never replaced because the keychain does not open it', async () => {
    const folder = temporaryFolder()
    const { made: _made, ...made } = await openPageKeys(folder, keychain).get('a')
    const before = readFileSync(join(folder, 'a.json'), 'utf8')
    await expect(openPageKeys(folder, resetKeychain).get('a')).rejects.toThrow('keychain')
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(before)
    expect(await openPageKeys(folder, keychain).get('a')).toEqual(made)
  })

  test.each(['a.json', 'a.json.copy'])(
    'survives that a byte of %s is turned over, or the file is gone, and that is told once',
    async name => {
      const folder = temporaryFolder()
      const path = join(folder, name)
      const { made: _made, ...made } = await openPageKeys(folder, keychain).get('a')
      const whole = readFileSync(path)
      for (const at of [0, 30, whole.length - 20]) {
        writeFileSync(
          path,
          whole.map((byte, n) => (n === at ? byte ^ 0x15 : byte)),
        )
        expect(await openPageKeys(folder, keychain).get('a')).toEqual({ ...made, mended: true })
        expect(await openPageKeys(folder, keychain).get('a')).toEqual(made)
      }
      rmSync(path)
      expect(await openPageKeys(folder, keychain).get('a')).toMatchObject({ key: made.key })
      expect(await openPageKeys(folder, keychain).get('a')).toEqual(made)
    },
  )

  test('opens from one file where the other can be neither read nor written', async () => {
    const folder = temporaryFolder()
    const made = await openPageKeys(folder, keychain).get('a')
    for (const name of ['a.json', 'a.json.copy']) {
      rmSync(join(folder, name))
      // As a bad block does to whoever reads it, or puts another in its place.
      mkdirSync(join(folder, name))
      expect(await openPageKeys(folder, keychain).get('a')).toMatchObject({ key: made.key })
      rmdirSync(join(folder, name))
      // And the next start mends it.
      expect(await openPageKeys(folder, keychain).get('a')).toMatchObject({ key: made.key })
    }
  })

  test('is another one after it was wiped, and says so once', async () => {
    const folder = temporaryFolder()
    const keys = openPageKeys(folder, keychain)
    const before = await keys.get('a')
    expect(before.made).toBe('first')
    await keys.forget('a')
    const after = await keys.get('a')
    expect(after).toMatchObject({ made: 'wiped' })
    expect(after.key).not.toBe(before.key)
    expect((await keys.get('a')).made).toBeUndefined()
    for (const name of ['a.json', 'a.json.copy']) rmSync(join(folder, name))
    expect(await openPageKeys(folder, keychain).get('a')).toMatchObject({ made: 'first' })
  })
})
