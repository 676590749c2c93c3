import { app } from 'electron'
import { log } from './log.ts'

/** A person who closes the app does not wait longer than this. */
const LIMIT_MS = 2_000

/**
 * Lets go of files and of the embedded hub before the app ends. Nothing can be lost here:
 * what was acknowledged is on the disk already.
 */
export function onQuit(letGo: () => Promise<void>): void {
  let letting = false
  app.on('will-quit', event => {
    event.preventDefault()
    if (letting) return
    letting = true
    const limit = new Promise<void>(done => {
      setTimeout(done, LIMIT_MS)
    })
    Promise.race([letGo(), limit])
      .catch(error => log.error('letting go failed', error))
      .finally(() => app.exit(0))
  })
  app.on('window-all-closed', () => app.quit())
}
