import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** So often a folder is looked at where files are renamed or go meanwhile. */
const LOOKS = 10

/**
 * PGlite writes its log (WAL) to files and never asks the system to put them on the
 * disk. This does: each call waits until everything committed before it is there.
 * Calls that come while one runs share the next run.
 */
export function logFlusher(walFolder: string): () => Promise<void> {
  const flushedAt = new Map<string, number>()
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  /** A log file that is taken into use again has another name: the next look finds it. */
  async function flush(): Promise<void> {
    for (let look = 1; ; look += 1) {
      try {
        return await flushListed()
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || look === LOOKS) throw error
      }
    }
  }

  async function flushListed(): Promise<void> {
    for (const name of await readdir(walFolder)) {
      const path = join(walFolder, name)
      const file = await stat(path)
      if (!file.isFile() || flushedAt.get(name) === file.mtimeMs) continue
      const handle = await open(path, 'r+')
      try {
        await handle.datasync()
      } finally {
        await handle.close()
      }
      // A write within the same tick of the file's clock is caught by the next flush.
      if (Date.now() - file.mtimeMs > 50) flushedAt.set(name, file.mtimeMs)
    }
  }

  const start = (): Promise<void> => {
    running = flush().finally(() => {
      running = null
    })
    return running
  }

  return () => {
    if (running === null) return start()
    // The running one may have passed the file already: only a run that starts later counts.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
