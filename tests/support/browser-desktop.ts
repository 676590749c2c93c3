import type { CallOutput, Session } from '../../shared/ipc/contract.ts'

interface Given {
  readonly theme: 'light' | 'dark'
  readonly session: Session | null
}

/**
 * Runs in the page before its own code: `window.desktop` for a browser without our
 * main process. The journal is kept in localStorage, so that it survives a reload as
 * the real one does. It must not use anything from outside its own body.
 */
export function installDesktop(given: Given): void {
  const ok = (value?: unknown) => Promise.resolve({ ok: true, value })
  const key = (account: string) => `journal ${account}`
  type Entry = { id: string; json: string }
  const journal = (account: string): Entry[] =>
    JSON.parse(localStorage.getItem(key(account)) ?? '[]') as Entry[]
  const keep = (account: string, entries: Entry[]) =>
    localStorage.setItem(key(account), JSON.stringify(entries))
  const start: CallOutput<'start'> = {
    session: given.session,
    settings: { theme: given.theme, undoSendSeconds: 0, singleKeys: true, zoom: 1 },
    runtime: { electron: 'none', chrome: 'a browser', trial: false },
    platform: 'linux',
    keyStore: 'keychain',
  }
  const desktop = {
    start: () => ok(start),
    openSample: () => ok({ status: 'failed', detail: 'There is no sample in a browser.' }),
    signIn: () => ok({ status: 'failed', code: 'noNetwork', detail: '' }),
    signOut: () => ok(),
    pageKey: ({ account }: { account: string }) => {
      const mark = `key ${account}`
      const made = localStorage.getItem(mark) === null ? { made: 'first' } : {}
      localStorage.setItem(mark, 'made')
      return ok({ key: btoa('0123456789abcdef0123456789abcdef'), databaseId: 'test', ...made })
    },
    journalAppend: ({ account, entries }: { account: string; entries: Entry[] }) => {
      const known = new Set(journal(account).map(one => one.id))
      keep(account, [...journal(account), ...entries.filter(one => !known.has(one.id))])
      return ok()
    },
    journalReopen: (input: { account: string; entries: Entry[] }) => desktop.journalAppend(input),
    journalSettle: ({ account, ids }: { account: string; ids: string[] }) => {
      keep(
        account,
        journal(account).filter(one => !ids.includes(one.id)),
      )
      return ok()
    },
    journalRead: ({ account }: { account: string }) =>
      ok({ entries: journal(account), damaged: 0 }),
    freeSpace: () => ok(10_000_000_000),
    saveSettings: () => ok(),
    openWindow: () => ok(),
    openExternal: () => ok(false),
    saveFile: () => ok(true),
    showNotification: () => ok(),
    on: () => () => undefined,
  }
  Object.defineProperty(window, 'desktop', { value: desktop })
}
