import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DAY_MS } from '../../shared/lib/time.ts'

/** `given`: the mail server was about to get it, or got it and did not say so. `left`: it said so. */
export type Fate = 'given' | 'left'

/**
 * Which mails left, in a file beside the database: a database restored from a backup has
 * forgotten it, and would send them a second time.
 */
export interface WhatLeft {
  /** Nothing is known of the time before. */
  readonly since: number
  fateOf(messageId: string): Fate | undefined
  /** Resolves when it is on the disk. `null`: it did not leave after all. */
  note(messageId: string, fate: Fate | null): Promise<void>
  close(): Promise<void>
}

/** Nobody restores an older backup, and no device keeps an act for so long. */
const REMEMBER_MS = 90 * DAY_MS

/** `<milliseconds> <begins | given | left | not> <Message-ID>`, one line for each change. */
const LINE = /^(\d+) (begins|given|left|not)(?: (\S+))?$/

export async function openWhatLeft(path: string, now: () => number): Promise<WhatLeft> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const fates = new Map<string, { readonly fate: Fate; readonly at: number }>()
  let since: number | null = null
  const text = await readIfThere(path)
  for (const line of text.split('\n')) {
    // A line that was being written when the hub ended matches nothing, and was not promised.
    const [, at, word, id = ''] = LINE.exec(line) ?? []
    if (word === 'begins') since = Number(at)
    else if (word === 'not') fates.delete(id)
    else if (word === 'given' || word === 'left') fates.set(id, { fate: word, at: Number(at) })
  }
  for (const [id, { at }] of fates) if (at < now() - REMEMBER_MS) fates.delete(id)
  // Only ever written at its end: another hub may be about to end in the same folder.
  const file = await open(path, 'a', 0o600)
  if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n')
  if (since === null) {
    since = now()
    await file.appendFile(`${since} begins\n`)
  }
  await file.datasync()
  return {
    since,
    fateOf: messageId => fates.get(messageId)?.fate,
    async note(messageId, fate) {
      const at = now()
      await file.appendFile(`${at} ${fate ?? 'not'} ${messageId}\n`)
      await file.datasync()
      if (fate === null) fates.delete(messageId)
      else fates.set(messageId, { fate, at })
    },
    close: () => file.close(),
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
