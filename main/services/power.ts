import { powerMonitor } from 'electron'

/** Calls back when the computer wakes up: sockets that look open are dead by then. */
export function onResume(listener: () => void): void {
  powerMonitor.on('resume', listener)
  powerMonitor.on('unlock-screen', listener)
}
