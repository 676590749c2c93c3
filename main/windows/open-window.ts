import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { addContextMenu } from '../services/context-menu.ts'
import { reviveAfterCrash } from './revive.ts'
import { MIN_HEIGHT, MIN_WIDTH, type Placement } from './window-state.ts'

/** Painted before the page has drawn: no white flash in the dark. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' }

/** Makes a window of the app, still empty; it appears when it has something to show. */
export function openWindow(placement: Placement, zoom: number): BrowserWindow {
  const window = new BrowserWindow({
    ...placement,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Empty Chair',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      zoomFactor: zoom,
      // Elsewhere than on macOS Chromium would fetch dictionaries from a host of its own,
      // and this app talks to one hub alone.
      spellcheck: process.platform === 'darwin',
    },
  })
  window.once('ready-to-show', () => window.show())
  // The kit's page titles would otherwise rename the window at each step.
  window.on('page-title-updated', event => event.preventDefault())
  reviveAfterCrash(window)
  addContextMenu(window.webContents)
  return window
}
