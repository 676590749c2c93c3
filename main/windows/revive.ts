import type { BrowserWindow } from 'electron'
import { log } from '../log.ts'

/** Crashes closer together than this are one trouble, which reloading does not mend. */
const TOO_SOON_MS = 10_000

/**
 * Loads the page again when its process died. What was acknowledged is on the disk, so the
 * person goes on where they were.
 */
export function reviveAfterCrash(window: BrowserWindow): void {
  let revivedAt = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`page process gone: ${reason} ${exitCode}`)
    if (reason === 'clean-exit' || Date.now() - revivedAt < TOO_SOON_MS) return
    revivedAt = Date.now()
    window.webContents.reload()
  })
}
