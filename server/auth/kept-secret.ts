import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret that signs reply addresses and vote links, when HUB_SECRET does not give
 * one: made once, kept in the data folder, readable by the hub's user alone.
 */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret')
  try {
    // 'wx' makes it only if it is not there: two starts at once agree on one secret.
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
