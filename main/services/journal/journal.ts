import { copyFile } from 'node:fs/promises'
import { DiskFull, isDiskFull } from '../disk-full.ts'
import { readIfThere, writeSafely } from '../safe-file.ts'
import { type AppendFile, type OpenForAppend, openAppendFile } from './append-file.ts'
import { fromLine, journalKey, toLine } from './line.ts'
import { mendEnd, scanJournal } from './scan.ts'

/** Below this a file is not worth rewriting. */
const COMPACT_FROM_BYTES = 1024 * 1024
/** Settled ids kept through a rewrite, so that a late repetition is still recognised. */
const REMEMBERED_IDS = 5_000

export type JournalEntry = { readonly id: string; readonly json: string }

/**
 * The second home of the outbox: commands that the hub has not decided yet.
 *
 * 1. What `append` or `settle` has answered is on the disk, whatever dies next.
 * 2. An id is kept once, however often it is appended; a settled id stays settled, unless it is
 *    opened again by name.
 * 3. A damaged line costs itself and no other.
 */
export type Journal = {
  readonly append: (entries: readonly JournalEntry[]) => Promise<void>
  /** As `append`, also for ids that are settled. */
  readonly reopen: (entries: readonly JournalEntry[]) => Promise<void>
  readonly settle: (ids: readonly string[]) => Promise<void>
  /** Entries not settled, in the order of appending, and how many lines were unreadable. */
  readonly read: () => Promise<{ entries: JournalEntry[]; damaged: number }>
  /** After a failure that could not be undone: open the journal again before going on. */
  readonly isBroken: () => boolean
  readonly close: () => Promise<void>
}

export type JournalOptions = {
  readonly path: string
  /** base64, as the page keys give it; the journal derives its own from it. */
  readonly pageKey: string
  readonly openFile?: OpenForAppend
  readonly compactFromBytes?: number
}

/** Opens an account's journal, mending and reading what is there. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { path, pageKey, openFile, compactFromBytes = COMPACT_FROM_BYTES } = options
  const key = journalKey(pageKey)
  const torn = (await readIfThere(path)) === null ? 0 : await mendEnd(path, key)
  let file: AppendFile = await openAppendFile(path, openFile)
  const { pending, settled, damaged } = await scanJournal(path, key)
  const underWay = new Map<string, Promise<void>>()
  let compacting: Promise<void> | null = null
  let isOpen = false

  async function notCompacting(): Promise<void> {
    if (compacting === null) return
    await compacting
    return notCompacting()
  }

  const append = (entries: readonly JournalEntry[]) => add('add', entries)
  const reopen = (entries: readonly JournalEntry[]) => add('reopen', entries)

  async function add(type: 'add' | 'reopen', entries: readonly JournalEntry[]): Promise<void> {
    // Without a wait when there is nothing to wait for: a `settle` right after finds us under way.
    if (compacting !== null) await notCompacting()
    const fresh = [...new Map(entries.map(entry => [entry.id, entry])).values()].filter(
      ({ id }) => !pending.has(id) && !underWay.has(id) && (type === 'reopen' || !settled.has(id)),
    )
    if (fresh.length > 0) {
      const stored = store(type, fresh)
      for (const { id } of fresh) underWay.set(id, stored)
    }
    // Also what another call is writing at this moment: our answer covers all entries.
    await Promise.all(entries.flatMap(({ id }) => underWay.get(id) ?? []))
  }

  async function store(type: 'add' | 'reopen', fresh: readonly JournalEntry[]): Promise<void> {
    const lines = fresh.map(({ id, json }) => ({
      id,
      line: toLine(key, { type, id, json }),
    }))
    try {
      await file.append(Buffer.concat(lines.map(({ line }) => line)))
      for (const { id, line } of lines) {
        settled.delete(id)
        pending.set(id, line)
      }
    } finally {
      for (const { id } of lines) underWay.delete(id)
    }
  }

  async function settle(ids: readonly string[]): Promise<void> {
    await Promise.allSettled(ids.flatMap(id => underWay.get(id) ?? []))
    await notCompacting()
    // Those never heard of as well: what brings them may be on its way still.
    const open = ids.filter(id => !settled.has(id))
    if (open.length === 0) return
    await file.append(toLine(key, { type: 'settle', ids: open }))
    for (const id of open) {
      pending.delete(id)
      settled.add(id)
    }
    if (isMostlySettled()) await compact()
  }

  function isMostlySettled(): boolean {
    const live = [...pending.values()].reduce((sum, line) => sum + line.length, 0)
    return file.size() >= compactFromBytes && live * 4 < file.size()
  }

  function compact(): Promise<void> {
    compacting ??= rewrite().finally(() => {
      compacting = null
    })
    return compacting
  }

  async function rewrite(): Promise<void> {
    await file.close()
    try {
      if (damaged > 0 && !isOpen) await copyFile(path, `${path}.damaged`)
      const remembered = toLine(key, { type: 'settle', ids: [...settled].slice(-REMEMBERED_IDS) })
      await writeSafely(path, Buffer.concat([remembered, ...pending.values()]))
    } catch (error) {
      // No room for a second file: the long one is still there and still right.
      if (!(error instanceof DiskFull || isDiskFull(error))) throw error
    } finally {
      file = await openAppendFile(path, openFile)
    }
  }

  // Told once: what can be read is written anew, and the damaged file is kept beside. A journal
  // of which nothing can be read stays as it is: the key may be the wrong one.
  if (damaged > 0 && pending.size + settled.size > 0) await compact()
  isOpen = true

  return {
    append,
    reopen,
    settle,
    async read() {
      const entries = [...pending.values()].flatMap(line => entryOf(key, line))
      return { entries, damaged: damaged + torn }
    },
    isBroken: () => file.isBroken(),
    async close() {
      await notCompacting()
      await file.close()
    },
  }
}

function entryOf(key: Buffer, line: Buffer): JournalEntry[] {
  const found = fromLine(key, line.toString('latin1').trimEnd())
  return found !== null && found.type !== 'settle' ? [{ id: found.id, json: found.json }] : []
}
