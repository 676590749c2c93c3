import { net } from 'electron'
import type { CallName } from '../../shared/ipc/contract.ts'
import { CALL_NAMES } from '../../shared/ipc/names.ts'
import { about } from '../about.ts'
import type { Desk } from '../desk.ts'
import { openExternal } from '../services/external-links.ts'
import { showNotification } from '../services/notifications.ts'
import { saveFile } from '../services/save-file.ts'
import { signIn } from '../services/sign-in.ts'
import type { DeskWindows } from '../windows/desk-windows.ts'
import { type Handler, handle } from './handle.ts'
import type { Page } from './talk.ts'

/** What answers each call: the one table. A call of the contract without a line does not compile. */
const table = (
  desk: Desk,
  windows: DeskWindows,
  page: Page,
): { readonly [N in CallName]: Handler<N> } => ({
  start: () => ({
    session: desk.session(),
    settings: desk.settings.current(),
    keyStore: desk.vault.kind,
    ...about(),
  }),

  async openSample() {
    try {
      const { url, people } = await desk.hub.start()
      return { status: 'ready', hubUrl: url, people }
    } catch (error) {
      return { status: 'failed', detail: error instanceof Error ? error.message : String(error) }
    }
  },

  async signIn(request, from) {
    // The sample hub may have moved to another port since the page was told its address.
    const address = request.kind === 'sample' ? (await desk.hub.start()).url : request.address
    const outcome = await signIn(
      { ...request, address },
      { fetch: (url, init) => net.fetch(url, init) },
    )
    if (!outcome.ok) return { status: 'failed', ...outcome.error }
    await windows.closeOthers(from)
    await desk.sessions.save(outcome.value)
    return { status: 'signedIn' }
  },

  async signOut({ wipe }, from) {
    await windows.closeOthers(from)
    const account = desk.sessions.current()?.account
    await desk.sessions.forget()
    if (wipe && account !== undefined) await desk.wipe(account)
  },

  pageKey: ({ account }) => desk.keys.get(signedIn(desk, account)),

  async journalAppend({ account, entries }) {
    await (await desk.journals.get(signedIn(desk, account))).append(entries)
  },
  async journalReopen({ account, entries }) {
    await (await desk.journals.get(signedIn(desk, account))).reopen(entries)
  },
  async journalSettle({ account, ids }) {
    await (await desk.journals.get(signedIn(desk, account))).settle(ids)
  },
  journalRead: async ({ account }) => (await desk.journals.get(signedIn(desk, account))).read(),

  freeSpace: () => desk.freeSpace(),

  async saveSettings(settings, from) {
    await desk.settings.save(settings)
    windows.apply(settings)
    page.tellOthers(from, 'settings', settings)
  },

  openWindow: (_, from) =>
    windows.open(desk.settings.current(), new URL(from.webContents.getURL()).hash),

  openExternal: ({ url }) => openExternal(url),
  saveFile: ({ name, base64 }, from) => saveFile(from, name, Buffer.from(base64, 'base64')),
  showNotification({ title, body }) {
    // A window that nobody looks at asks, while they may look at another.
    if (windows.all().some(one => one.isFocused())) return
    showNotification(title, body, windows.focus)
  },
})

/** The account, if it is the one signed in: what was wiped is not begun anew by a page that closes. */
function signedIn(desk: Desk, account: string): string {
  if (desk.sessions.current()?.account !== account) throw new Error('this account is signed out')
  return account
}

/** Makes the page's calls be answered; called once, before any page is loaded. */
export function answerCalls(desk: Desk, windows: DeskWindows, page: Page): void {
  const handlers = table(desk, windows, page)
  const register = <N extends CallName>(name: N) => handle(name, handlers[name])
  for (const name of CALL_NAMES) register(name)
}
