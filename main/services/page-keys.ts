import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere, writeSafely } from './safe-file.ts'
import { sealed, type Vault } from './vault.ts'

const file = z.object({ version: z.literal(1), databaseId: z.uuid(), key: sealed })

/** The AES-256 key of an account's local copy, and the id the copy was given at birth. */
export type PageKey = { readonly key: string; readonly databaseId: string }

export type PageKeys = {
  readonly get: (account: string) => Promise<PageKey>
  readonly forget: (account: string) => Promise<void>
}

/**
 * Keeps one key per account. The database id lets the engine notice at start that the
 * browser's storage was wiped: it finds a new database under an old id.
 *
 * A key that cannot be opened is an error, never replaced: the keychain may only be
 * locked, and a new key would make the old journal unreadable for ever.
 */
export function openPageKeys(folder: string, vault: Vault): PageKeys {
  // One promise per account, so that two windows asking at once do not make two keys.
  const known = new Map<string, Promise<PageKey>>()
  const pathOf = (account: string) => join(folder, `${account}.json`)

  async function load(account: string): Promise<PageKey> {
    const text = await readIfThere(pathOf(account))
    if (text === null) return make(account)
    const { databaseId, key } = file.parse(JSON.parse(text))
    return { databaseId, key: await vault.open(key) }
  }

  async function make(account: string): Promise<PageKey> {
    const made = { key: randomBytes(32).toString('base64'), databaseId: randomUUID() }
    const key = await vault.seal(made.key)
    await writeSafely(
      pathOf(account),
      JSON.stringify({ version: 1, databaseId: made.databaseId, key }),
    )
    return made
  }

  return {
    get(account) {
      const had = known.get(account)
      if (had !== undefined) return had
      const loading = load(account)
      known.set(account, loading)
      loading.catch(() => known.delete(account))
      return loading
    },
    async forget(account) {
      known.delete(account)
      await rm(pathOf(account), { force: true })
    },
  }
}
