import { rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { calls, type Session } from '../../shared/ipc/contract.ts'
import { readIfThere, writeSafely } from './safe-file.ts'
import { sealed, type Vault } from './vault.ts'

const session = calls.start.output.shape.session.unwrap()
const file = z.object({ version: z.literal(1), session: sealed })

export type SessionStore = {
  readonly current: () => Session | null
  readonly save: (session: Session) => Promise<void>
  readonly forget: () => Promise<void>
}

/**
 * Loads who is signed in, and where. One that cannot be opened means signing in again: where the
 * keychain is only locked, the next start finds it. A file that is none is kept beside.
 */
export async function openSessionStore(path: string, vault: Vault): Promise<SessionStore> {
  let current = await load(path, vault)
  return {
    current: () => current,
    async save(next) {
      const secret = await vault.seal(JSON.stringify(next))
      await writeSafely(path, JSON.stringify({ version: 1, session: secret }))
      current = next
    },
    async forget() {
      current = null
      await rm(path, { force: true })
    },
  }
}

async function load(path: string, vault: Vault): Promise<Session | null> {
  const text = await readIfThere(path)
  if (text === null) return null
  try {
    const { session: secret } = file.parse(JSON.parse(text))
    const plain = await vault.open(secret).catch(() => null)
    return plain === null ? null : session.parse(JSON.parse(plain))
  } catch {
    // Whatever is wrong with it, the way on is the same: sign in once more.
    await rename(path, `${path}.broken`)
    return null
  }
}
