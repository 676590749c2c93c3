import { onTestFinished } from 'vitest'
import {
  type Journal,
  type JournalOptions,
  openJournal,
} from '../../../main/services/journal/journal.ts'

/** A journal that is closed when its test is over. Several may be open on one file: a restart. */
export async function openForTest(options: JournalOptions): Promise<Journal> {
  const journal = await openJournal(options)
  let closed = false
  const close = async () => {
    if (!closed) await journal.close()
    closed = true
  }
  onTestFinished(close)
  return { ...journal, close }
}
