import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageKeys } from '../page-keys.ts'
import { type Journal, openJournal } from './journal.ts'

export type Journals = {
  readonly get: (account: string) => Promise<Journal>
  readonly forget: (account: string) => Promise<void>
  readonly closeAll: () => Promise<void>
}

/** One open journal per account, opened when first asked for. */
export function openJournals(folder: string, keys: PageKeys): Journals {
  const open = new Map<string, Promise<Journal>>()
  const pathOf = (account: string) => join(folder, `${account}.journal`)

  async function openOne(account: string): Promise<Journal> {
    const { key } = await keys.get(account)
    return openJournal({ path: pathOf(account), pageKey: key })
  }

  async function close(account: string): Promise<void> {
    const opened = open.get(account)
    open.delete(account)
    await (await opened)?.close()
  }

  return {
    async get(account) {
      const had = open.get(account)
      if (had !== undefined && !(await had).isBroken()) return had
      // Another caller may have opened it again while we looked.
      if (had !== undefined && open.get(account) === had) await close(account)
      const again = open.get(account)
      if (again !== undefined) return again
      const opening = openOne(account)
      open.set(account, opening)
      opening.catch(() => open.delete(account))
      return opening
    },
    async forget(account) {
      await close(account)
      await rm(pathOf(account), { force: true })
      await rm(`${pathOf(account)}.damaged`, { force: true })
    },
    async closeAll() {
      await Promise.allSettled([...open.keys()].map(close))
    },
  }
}
