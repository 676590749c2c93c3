import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '../../shared/ipc/contract.ts'
import { APP_ORIGIN } from '../security/addresses.ts'
import { readIfThere } from '../services/safe-file.ts'
import { openWindow } from './open-window.ts'
import { rememberWindow } from './remember-window.ts'
import { parseWindowState, placeBeside, placeWindow } from './window-state.ts'

/** A page that does not let go of its window within so long is not asked any more. */
const CLOSE_LIMIT_MS = 1_000

/** The windows in which the one desk of this computer is seen. */
export type DeskWindows = {
  /** Opens the first one where it was last time, each other beside the one in front; `place` is where its page begins. */
  readonly open: (settings: Settings, place?: string) => Promise<void>
  /** The one used last comes last. */
  readonly all: () => readonly BrowserWindow[]
  readonly focus: () => void
  /** Takes over what the person has set. */
  readonly apply: (settings: Settings) => void
  /** Closes all but one: who comes or goes does so in one window. */
  readonly closeOthers: (kept: BrowserWindow) => Promise<void>
}

/** None is open at first. Needs a ready Electron. */
export function deskWindows(): DeskWindows {
  const stateFile = join(app.getPath('userData'), 'window.json')
  let windows: readonly BrowserWindow[] = []
  const front = () => windows.at(-1) ?? null

  function watch(window: BrowserWindow): void {
    const others = () => windows.filter(one => one !== window)
    windows = [...windows, window]
    window.on('focus', () => (windows = [...others(), window]))
    window.on('closed', () => (windows = others()))
    rememberWindow(window, stateFile)
  }

  async function openFirst(zoom: number): Promise<BrowserWindow> {
    const remembered = parseWindowState(await readIfThere(stateFile))
    const window = openWindow(placeWindow(remembered, displays()), zoom)
    if (remembered?.maximized === true) window.maximize()
    return window
  }

  return {
    async open(settings, place = '') {
      const beside = front()
      nativeTheme.themeSource = settings.theme
      const window =
        beside === null
          ? await openFirst(settings.zoom)
          : openWindow(placeBeside(beside.getNormalBounds(), displays()), settings.zoom)
      watch(window)
      await window.loadURL(`${APP_ORIGIN}/${place}`)
    },
    all: () => windows,
    focus() {
      const window = front()
      if (window?.isMinimized()) window.restore()
      window?.show()
      window?.focus()
    },
    apply({ theme, zoom }) {
      nativeTheme.themeSource = theme
      for (const { webContents } of windows) webContents.setZoomFactor(zoom)
    },
    async closeOthers(kept) {
      await Promise.all(windows.filter(one => one !== kept).map(close))
    },
  }
}

const displays = () => screen.getAllDisplays().map(display => display.workArea)

const close = (window: BrowserWindow): Promise<void> =>
  new Promise(resolve => {
    const limit = setTimeout(() => window.destroy(), CLOSE_LIMIT_MS)
    window.once('closed', () => {
      clearTimeout(limit)
      resolve()
    })
    window.close()
  })
