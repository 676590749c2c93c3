import type { BrowserWindow } from 'electron'
import { log } from '../log.ts'
import { writeSafely } from '../services/safe-file.ts'
import type { WindowState } from './window-state.ts'

const QUIET_MS = 400

/** Writes down where the window is, a moment after it was last moved. */
export function rememberWindow(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    if (window.isDestroyed() || window.isMinimized()) return
    // Normal bounds: what a maximised window goes back to.
    const { x, y, width, height } = window.getNormalBounds()
    const state: WindowState = { x, y, width, height, maximized: window.isMaximized() }
    writeSafely(path, JSON.stringify(state)).catch(error => log.error('window state', error))
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, QUIET_MS)
  }
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
    // One listener for four events; their types have only the name in common.
    window.on(event as 'resize', soon)
  }
  window.on('close', () => {
    clearTimeout(timer)
    save()
  })
}
