import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '../../shared/ipc/contract.ts'
import { APP_ORIGIN } from '../security/addresses.ts'
import { addContextMenu } from '../services/context-menu.ts'
import { readIfThere } from '../services/safe-file.ts'
import { rememberWindow } from './remember-window.ts'
import { reviveAfterCrash } from './revive.ts'
import { MIN_HEIGHT, MIN_WIDTH, parseWindowState, placeWindow } from './window-state.ts'

/** Painted before the page has drawn: no white flash in the dark. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' }

export type MainWindow = {
  readonly browserWindow: BrowserWindow
  readonly focus: () => void
  readonly zoom: (factor: number) => void
}

/** Opens the app's window where it was last time; it appears when it has something to show. */
export async function openMainWindow(settings: Settings): Promise<MainWindow> {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const remembered = parseWindowState(await readIfThere(stateFile))
  const displays = screen.getAllDisplays().map(display => display.workArea)
  nativeTheme.themeSource = settings.theme

  const window = new BrowserWindow({
    ...placeWindow(remembered, displays),
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
      zoomFactor: settings.zoom,
      // Elsewhere than on macOS Chromium would fetch dictionaries from a host of its own,
      // and this app talks to one hub alone.
      spellcheck: process.platform === 'darwin',
    },
  })
  if (remembered?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The kit's page titles would otherwise rename the window at each step.
  window.on('page-title-updated', event => event.preventDefault())
  rememberWindow(window, stateFile)
  reviveAfterCrash(window)
  addContextMenu(window.webContents)

  return {
    browserWindow: window,
    focus() {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    zoom: factor => window.webContents.setZoomFactor(factor),
  }
}

/** Loads the page; separate, so that everything which answers it is in place before. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(`${APP_ORIGIN}/`)
