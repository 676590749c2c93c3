import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from '../shared/ipc/contract.ts'
import { createEmbeddedHub, type EmbeddedHub } from './services/embedded-hub.ts'
import { forkHub } from './services/hub-fork.ts'
import { type Journals, openJournals } from './services/journal/journals.ts'
import { openPageKeys, type PageKeys } from './services/page-keys.ts'
import { openSecretVault } from './services/secret-vault.ts'
import { openSessionStore, type SessionStore } from './services/session-store.ts'
import { openSettings, type SettingsStore } from './services/settings.ts'
import type { Vault } from './services/vault.ts'

/** The services that hold something, opened once. */
export type Desk = {
  readonly vault: Vault
  readonly settings: SettingsStore
  readonly sessions: SessionStore
  readonly keys: PageKeys
  readonly journals: Journals
  readonly hub: EmbeddedHub
  /** Who is signed in, with the address that the hub has at this moment. */
  readonly session: () => Session | null
  /** Deletes what this computer keeps of an account outside the browser's storage. */
  readonly wipe: (account: string) => Promise<void>
  /** Bytes that the person may still write into the data folder. */
  readonly freeSpace: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Opens everything below one data folder. Needs a ready Electron: the keychain does. */
export async function openDesk(
  folder: string,
  hubMoved: (url: string | null) => void,
): Promise<Desk> {
  const vault = await openSecretVault()
  const settings = await openSettings(join(folder, 'settings.json'))
  const sessions = await openSessionStore(join(folder, 'session.json'), vault)
  const keys = openPageKeys(join(folder, 'keys'), vault)
  const journals = openJournals(join(folder, 'journal'), keys)
  const hub = createEmbeddedHub({
    fork: forkHub,
    moved(url) {
      // Who works with their team's hub has nothing to do with the sample's.
      if (sessions.current()?.workspace.kind === 'sample') hubMoved(url)
    },
  })
  return {
    vault,
    settings,
    sessions,
    keys,
    journals,
    hub,
    session() {
      const session = sessions.current()
      const hubUrl = hub.url()
      if (session?.workspace.kind !== 'sample' || hubUrl === null) return session
      return { ...session, workspace: { kind: 'sample', hubUrl } }
    },
    async wipe(account) {
      // Without its key nothing that stays behind can be read, whatever else fails.
      await keys.forget(account)
      await journals.forget(account)
    },
    async freeSpace() {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
    async close() {
      await Promise.allSettled([journals.closeAll(), hub.stop()])
    },
  }
}
