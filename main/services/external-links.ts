import { BrowserWindow, dialog, shell } from 'electron'
import { externalTarget } from './external-target.ts'

/**
 * Opens a link outside the app, after the person has seen where it leads. The one way out
 * for clicks, middle clicks, menus and the page alike.
 * @returns whether it was opened
 */
export async function openExternal(link: string): Promise<boolean> {
  const target = externalTarget(link)
  if (target === null) return false
  const question = {
    type: 'question' as const,
    message: `Open ${target.shown}?`,
    detail: target.url.length > 300 ? `${target.url.slice(0, 300)} ...` : target.url,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
  const window = BrowserWindow.getFocusedWindow()
  const { response } = await (window === null
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question))
  if (response !== 0) return false
  await shell.openExternal(target.url)
  return true
}
