const IV_BYTES = 12

export type PageKey = CryptoKey

/** The AES-256-GCM key of an account, from main's base64. */
export function importPageKey(base64: string): Promise<PageKey> {
  const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/**
 * Encrypts a value for the disk. `name` is bound to it: a page put in the place of
 * another does not open.
 */
export async function seal(key: PageKey, name: string, value: unknown): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const additionalData = new TextEncoder().encode(name)
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)
  const sealed = new Uint8Array(IV_BYTES + cipher.byteLength)
  sealed.set(iv)
  sealed.set(new Uint8Array(cipher), IV_BYTES)
  return sealed
}

/** Decrypts what `seal` made. Throws when it was damaged, moved or sealed with another key. */
export async function unseal(key: PageKey, name: string, sealed: Uint8Array): Promise<unknown> {
  const iv = sealed.slice(0, IV_BYTES)
  const additionalData = new TextEncoder().encode(name)
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    sealed.slice(IV_BYTES),
  )
  return JSON.parse(new TextDecoder().decode(plain))
}
