import { appendFile, readFile, truncate } from 'node:fs/promises'
import { fromLine } from './line.ts'

const LINE_BREAK = 10

/** What a journal file holds, found by reading all of it. */
export type Scan = {
  /** Entries not yet settled, with their lines as they stand in the file, in order. */
  readonly pending: Map<string, Buffer>
  /** Ids known to be settled, oldest first. */
  readonly settled: Set<string>
  /** Lines that could not be read. */
  readonly damaged: number
}

/** Reads a journal. A line that cannot be read is counted and stepped over. */
export async function scanJournal(path: string, key: Buffer): Promise<Scan> {
  const bytes = await readFile(path)
  const pending = new Map<string, Buffer>()
  const settled = new Set<string>()
  let damaged = 0
  for (let start = 0; start < bytes.length; ) {
    const lineBreak = bytes.indexOf(LINE_BREAK, start)
    const end = lineBreak === -1 ? bytes.length : lineBreak
    const found = fromLine(key, bytes.toString('latin1', start, end))
    if (found === null) damaged += 1
    else if (found.type === 'settle') for (const id of found.ids) settle(id)
    else if (found.type === 'reopen' || !settled.has(found.id)) {
      settled.delete(found.id)
      pending.set(found.id, Buffer.from(bytes.subarray(start, end + 1)))
    }
    start = end + 1
  }
  function settle(id: string): void {
    pending.delete(id)
    settled.add(id)
  }
  return { pending, settled, damaged }
}

/**
 * Mends the end of a journal whose last append was interrupted. A line that lacks only its
 * line break gets it; a torn one is cut off: it was never acknowledged, and the next line
 * must not be glued to it.
 * @returns how many torn lines were cut off: 0 or 1
 */
export async function mendEnd(path: string, key: Buffer): Promise<number> {
  const bytes = await readFile(path)
  if (bytes.length === 0 || bytes.at(-1) === LINE_BREAK) return 0
  const start = bytes.lastIndexOf(LINE_BREAK) + 1
  if (fromLine(key, bytes.toString('latin1', start)) !== null) {
    await appendFile(path, '\n')
    return 0
  }
  await truncate(path, start)
  return 1
}
