import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DiskFull, isDiskFull } from './disk-full.ts'

/** The last write to each path: two at once would tread on each other's `.new` file. */
const lastWrite = new Map<string, Promise<void>>()

/**
 * Writes a small file so that after a crash there is either the old one or the new one:
 * write beside it, flush, rename, flush the folder. Readable by its owner alone.
 */
export function writeSafely(path: string, content: string | Uint8Array): Promise<void> {
  const before = lastWrite.get(path) ?? Promise.resolve()
  // After the one before, however that went: its caller was told.
  const write = before.then(
    () => replace(path, content),
    () => replace(path, content),
  )
  lastWrite.set(path, write)
  return write
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.new`
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw isDiskFull(error) ? new DiskFull(error) : error
  }
  await flushFolder(dirname(path))
}

/** Makes a rename or a new file itself survive a power cut. Windows does this on its own. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The text of a file, or null when there is no such file. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
