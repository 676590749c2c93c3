import type { Safe } from '../../../../renderer/engine/environment.ts'
import type { World } from './contract.ts'

/** The main process's journal, the real one, behind HTTP: it resolves after its fsync. */
export function journalOver({ origin, pageKey }: World): Safe {
  const call = async (what: string, body: unknown): Promise<unknown> => {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${origin}/journal/${what}`, init)
    if (!response.ok) throw new Error(`the journal answered ${response.status}`)
    return response.json()
  }
  return {
    pageKey: async () => ({ key: pageKey, databaseId: 'bench' }),
    journalReopen: async entries => void (await call('append', entries)),
    journalAppend: async entries => void (await call('append', entries)),
    journalSettle: async ids => void (await call('settle', ids)),
    journalRead: async () => ({
      entries: (await call('read', null)) as { id: string; json: string }[],
      damaged: 0,
    }),
    freeSpace: async () => Infinity,
  }
}
