import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DiskFull, isDiskFull } from '../disk-full.ts'
import { flushFolder } from '../safe-file.ts'

/** What an append file needs of an open file; a test hands in one whose disk is full. */
export type AppendHandle = {
  readonly write: (bytes: Buffer, at: number, length: number) => Promise<{ bytesWritten: number }>
  readonly datasync: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly stat: () => Promise<{ size: number }>
  readonly close: () => Promise<void>
}
export type OpenForAppend = (path: string) => Promise<AppendHandle>

/** 'a+' makes the file when it is missing; only its owner may read it. */
const openForAppend: OpenForAppend = path => open(path, 'a+', 0o600)

type Waiting = {
  readonly bytes: Buffer
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

export type AppendFile = {
  /** Resolves when the bytes are on the disk. Those that wait together share one flush. */
  readonly append: (bytes: Buffer) => Promise<void>
  readonly size: () => number
  /** After a failure that could not be undone: open the file again before going on. */
  readonly isBroken: () => boolean
  readonly close: () => Promise<void>
}

/**
 * A file that only grows. Bytes whose append failed are cut off again, so that half a line
 * never stands in front of a whole one.
 */
export async function openAppendFile(
  path: string,
  openFile: OpenForAppend = openForAppend,
): Promise<AppendFile> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await openFile(path)
  await flushFolder(dirname(path))
  let size = (await file.stat()).size
  let waiting: Waiting[] = []
  let draining: Promise<void> | null = null
  let broken: Error | null = null

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.concat(batch.map(one => one.bytes))
    for (let at = 0; at < bytes.length; ) {
      at += (await file.write(bytes, at, bytes.length - at)).bytesWritten
    }
    await file.datasync()
    size += bytes.length
  }

  async function cutOff(): Promise<void> {
    try {
      await file.truncate(size)
    } catch (error) {
      // What is on the disk now is unknown: nothing more may be promised on this handle.
      broken = new Error('the file could not be mended', { cause: error })
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await writeBatch(batch)
        for (const one of batch) one.done()
      } catch (error) {
        await cutOff()
        const told = isDiskFull(error) ? new DiskFull(error) : error
        for (const one of batch) one.failed(told)
      }
    }
    draining = null
  }

  return {
    append: bytes =>
      new Promise((done, failed) => {
        if (broken !== null) return failed(broken)
        waiting.push({ bytes, done, failed })
        draining ??= drain()
      }),
    size: () => size,
    isBroken: () => broken !== null,
    async close() {
      await draining
      await file.close()
    },
  }
}
