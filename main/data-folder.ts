import { app } from 'electron'

/**
 * Puts all data below one folder, before anything else asks where that is.
 *
 * `--user-data-dir` and EMPTY_CHAIR_USER_DATA let a test, or two people at one computer,
 * have a folder of their own; each folder is then its own single instance.
 */
export function chooseDataFolder(): void {
  const named =
    process.env['EMPTY_CHAIR_USER_DATA'] ?? app.commandLine.getSwitchValue('user-data-dir')
  if (named) app.setPath('userData', named)
}
