import type { Vault } from '../../../main/services/vault.ts'

/** A keychain in memory: turns every byte round, so that plain text on disk shows up. */
export const keychain: Vault = {
  kind: 'keychain',
  seal: async plain => ({ how: 'keychain', data: flip(Buffer.from(plain)).toString('base64') }),
  open: async secret => flip(Buffer.from(secret.data, 'base64')).toString('utf8'),
}

/** A keychain that was reset: it knows none of the old keys. */
export const resetKeychain: Vault = {
  ...keychain,
  open: async () => {
    throw new Error('the keychain does not know this key')
  },
}

const flip = (bytes: Buffer) => Buffer.from(bytes.map(byte => byte ^ 0xff))
