import { writeFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import { log } from '../log.ts'
import { writeSafely } from '../services/safe-file.ts'
import type { WindowState } from './window-state.ts'

const QUIET_MS = 400

/** Writes down where the window is, a moment after it was last moved. */
export function rememberWindow(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    writeSafely(path, stateOf(window)).catch(error => log.error('window state', error))
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!window.isDestroyed() && !window.isMinimized()) save()
    }, QUIET_MS)
  }
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
    // One listener for four events; their types have only the name in common.
    window.on(event as 'resize', soon)
  }
  window.on('close', () => {
    clearTimeout(timer)
    if (window.isMinimized()) return
    try {
      // At once: the app may end before a slower way is through.
      writeFileSync(path, stateOf(window))
    } catch (error) {
      log.error('window state', error)
    }
  })
}

function stateOf(window: BrowserWindow): string {
  // Normal bounds: what a maximised window goes back to.
  const { x, y, width, height } = window.getNormalBounds()
  const state: WindowState = { x, y, width, height, maximized: window.isMaximized() }
  return JSON.stringify(state)
}
