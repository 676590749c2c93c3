import { existsSync, statfsSync } from 'node:fs'

const SMALL_SHARED_MEMORY = 256 * 1024 * 1024

/**
 * Flags that this machine, not the app, makes necessary.
 *
 * Chromium's sandbox refuses to start as root, so there, and only there, it is off.
 * Containers often have 64 MB of /dev/shm, on which a page dies without a word.
 * @returns {string[]}
 */
export function launchArgs() {
  const args = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return args
  const { blocks, bsize } = statfsSync('/dev/shm')
  return blocks * bsize < SMALL_SHARED_MEMORY ? [...args, '--disable-dev-shm-usage'] : args
}
