import type { Journal } from '../../main/services/journal/journal.ts'
import type { Safe } from '../../renderer/engine/environment.ts'

/** What the main process keeps, with its real journal on a real disk. */
export const safeOnDisk = (journal: Journal, pageKey: string): Safe => ({
  pageKey: async () => ({ key: pageKey, databaseId: 'test' }),
  journalAppend: entries => journal.append(entries),
  journalReopen: entries => journal.reopen(entries),
  journalSettle: ids => journal.settle(ids),
  journalRead: () => journal.read(),
  freeSpace: async () => Infinity,
})
