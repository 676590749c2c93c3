import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere, writeSafely } from './safe-file.ts'
import { sealed, type Vault } from './vault.ts'

const file = z.object({
  version: z.literal(1),
  databaseId: z.uuid(),
  key: sealed,
  /** The first digits of the key's hash: a key with a byte turned over is a key as well. */
  check: z.string().optional(),
})

/** The AES-256 key of an account's local copy, and the id the copy was given at birth. */
export type PageKey = {
  readonly key: string
  readonly databaseId: string
  /** One of its two files was damaged and has been written anew from the other. Told once. */
  readonly mended?: true
  /** It was made just now: there was none, or the person had wiped it. Told once. */
  readonly made?: 'first' | 'wiped'
}

export type PageKeys = {
  readonly get: (account: string) => Promise<PageKey>
  readonly forget: (account: string) => Promise<void>
}

/**
 * Keeps one key per account, in two files: without it neither the copy nor the journal can be
 * read. The database id lets the engine notice at start that the browser's storage was wiped:
 * it finds a new database under an old id.
 *
 * A key that cannot be opened is an error, never replaced: the keychain may only be
 * locked, and a new key would make the old journal unreadable for ever.
 */
export function openPageKeys(folder: string, vault: Vault): PageKeys {
  // One promise per account, so that two windows asking at once do not make two keys.
  const known = new Map<string, Promise<PageKey>>()
  const pathsOf = (account: string) => {
    const path = join(folder, `${account}.json`)
    return [path, `${path}.copy`] as const
  }

  const wipedMark = (account: string) => join(folder, `${account}.wiped`)

  async function load(account: string): Promise<PageKey> {
    const paths = pathsOf(account)
    const read = await Promise.allSettled(paths.map(readIfThere))
    if (read.every(one => one.status === 'fulfilled' && one.value === null)) return make(account)
    const texts = read.map(one => (one.status === 'fulfilled' ? one.value : ''))
    const found = await Promise.allSettled(texts.map(text => open(text, vault)))
    const whole = found.find(one => one.status === 'fulfilled')
    if (whole === undefined) throw (found[0] as PromiseRejectedResult).reason
    const isWhole = found.every(one => one.status === 'fulfilled')
    // One that cannot be mended now is mended at a later start: the key is here.
    if (!isWhole) await write(account, whole.value).catch(() => undefined)
    // Before there were two there was no copy: that is no damage.
    const isDamaged = found.some((one, n) => one.status === 'rejected' && texts[n] !== null)
    return isDamaged ? { ...whole.value, mended: true } : whole.value
  }

  async function make(account: string): Promise<PageKey> {
    const made = { key: randomBytes(32).toString('base64'), databaseId: randomUUID() }
    await write(account, made)
    const wasWiped = (await readIfThere(wipedMark(account))) !== null
    await rm(wipedMark(account), { force: true })
    return { ...made, made: wasWiped ? 'wiped' : 'first' }
  }

  async function write(account: string, { key, databaseId }: PageKey): Promise<void> {
    const text = JSON.stringify({
      version: 1,
      databaseId,
      key: await vault.seal(key),
      check: checkOf(key, databaseId),
    })
    for (const path of pathsOf(account)) await writeSafely(path, text)
  }

  return {
    get(account) {
      const had = known.get(account)
      if (had !== undefined) return had
      const loading = load(account)
      const later = loading.then(({ key, databaseId }) => ({ key, databaseId }))
      known.set(account, later)
      later.catch(() => known.delete(account))
      return loading
    },
    async forget(account) {
      known.delete(account)
      for (const path of pathsOf(account)) await rm(path, { force: true })
      // Without it the next key would seem to be a lost one: what it opened is still there.
      // On a full disk it is: then the next sign-in is told of a loss that was wanted.
      await writeSafely(wipedMark(account), '').catch(() => undefined)
    },
  }
}

const checkOf = (key: string, databaseId: string): string =>
  createHash('sha256').update(`${key} ${databaseId}`).digest('hex').slice(0, 16)

async function open(text: string | null, vault: Vault): Promise<PageKey> {
  if (text === null) throw new Error('the file is not there')
  const { databaseId, key: secret, check } = file.parse(JSON.parse(text))
  const key = await vault.open(secret)
  if (check !== undefined && check !== checkOf(key, databaseId))
    throw new Error('the file of the key is damaged')
  return { databaseId, key }
}
