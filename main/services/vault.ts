import { z } from 'zod'

/** Where secrets rest: behind the system's keychain, or in a file only its owner may read. */
export type KeyStore = 'keychain' | 'plainFile'

/** A secret as it is written to a file. */
export const sealed = z.object({ how: z.enum(['keychain', 'plainFile']), data: z.string() })
export type Sealed = z.infer<typeof sealed>

/** Turns secrets into something that may be written down, and back. */
export type Vault = {
  readonly kind: KeyStore
  readonly seal: (plain: string) => Promise<Sealed>
  /** Throws when the keychain no longer knows the key, or is locked. */
  readonly open: (secret: Sealed) => Promise<string>
}
