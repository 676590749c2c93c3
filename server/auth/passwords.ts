import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A password as it is kept; argon2id is the library's default kind. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let nobody: Promise<string> | null = null

/**
 * Whether a password is right. For somebody who is not there (`null`) as much work is
 * done as for somebody who is, so that the time says nothing.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this one')
  const right = await verify(kept ?? (await nobody), password)
  return right && kept !== null
}
