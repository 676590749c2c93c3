import { app } from 'electron'
import { deskPath, deskPathIn } from './services/desk-link.ts'

/**
 * Makes this the only app on its data folder. Two would fight over one journal.
 * @returns false when another one runs: it has been told our arguments, and we end
 */
export const isOnlyInstance = (): boolean => app.requestSingleInstanceLock()

/** Calls back when somebody starts the app again, with the `desk://` link that did it, if any. */
export function onSecondStart(listener: (path: string | null) => void): void {
  app.on('second-instance', (_event, args) => listener(deskPathIn(args)))
  // macOS hands links over in this way, never as an argument.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    listener(deskPath(url))
  })
}

/** Asks the system to open `desk://` links with the installed app; a trial run asks nothing. */
export function claimDeskLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('desk')
}
