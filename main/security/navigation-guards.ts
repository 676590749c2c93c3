import { app, type WebContents } from 'electron'
import { openExternal } from '../services/external-links.ts'
import { mayNavigate } from './may-navigate.ts'

/** Keeps every web contents that will ever exist on our own addresses. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (mayNavigate(url, true)) return
    event.preventDefault()
    void openExternal(url)
  })
  contents.on('will-redirect', (event, url) => {
    if (!mayNavigate(url, true)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    // Asked first: a popup may come from a frame that shows a customer's mail.
    void openExternal(url)
    return { action: 'deny' }
  })
}
