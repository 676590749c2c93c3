import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadConfiguration } from '../env.ts'

/**
 * Two processes on one PGlite folder lose rows in silence, and PGlite does not guard
 * against it; this file does. A lock whose process is gone is taken over.
 *
 * Gives back the release. Throws BadConfiguration while the holder is alive.
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'hub.lock')
  const mine = String(process.pid)
  try {
    writeFileSync(path, mine, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder !== process.pid && isAlive(holder)) {
      throw new BadConfiguration(
        `HUB_DATA_DIR ${dataDir} is in use by another hub (process ${holder}); stop it, or give this one another folder.`,
      )
    }
    writeFileSync(path, mine)
  }
  return () => {
    try {
      if (readFileSync(path, 'utf8') === mine) unlinkSync(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
