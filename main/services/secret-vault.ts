import { safeStorage } from 'electron'
import type { KeyStore, Vault } from './vault.ts'

/**
 * Secrets protected by the system's keychain, or, where there is none, only by the rights
 * of the file they are in. The app says which.
 */
export async function openSecretVault(): Promise<Vault> {
  const kind: KeyStore = (await hasKeychain()) ? 'keychain' : 'plainFile'
  return {
    kind,
    async seal(plain) {
      if (kind === 'plainFile') return { how: 'plainFile', data: toBase64(plain) }
      return { how: 'keychain', data: (await encrypt(plain)).toString('base64') }
    },
    async open({ how, data }) {
      const bytes = Buffer.from(data, 'base64')
      return how === 'plainFile' ? bytes.toString('utf8') : decrypt(bytes)
    },
  }
}

const toBase64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

async function hasKeychain(): Promise<boolean> {
  // Chromium's `basic_text` encrypts with a password that is the same on every computer.
  if (process.platform === 'linux' && 'getSelectedStorageBackend' in safeStorage) {
    const backend = safeStorage.getSelectedStorageBackend()
    if (backend === 'basic_text' || backend === 'unknown') return false
  }
  return hasAsync() ? safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable()
}

/** Electron 25 has the synchronous calls only, current ones are giving them up. */
const hasAsync = () => 'encryptStringAsync' in safeStorage

const encrypt = async (plain: string): Promise<Buffer> =>
  hasAsync() ? safeStorage.encryptStringAsync(plain) : safeStorage.encryptString(plain)

async function decrypt(sealed: Buffer): Promise<string> {
  if (!hasAsync()) return safeStorage.decryptString(sealed)
  return (await safeStorage.decryptStringAsync(sealed)).result
}
