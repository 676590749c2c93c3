import { protocol } from 'electron'

/** Must run before Electron is ready, and once: Electron takes the list only then. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: 'mail', privileges: { standard: true, secure: true } },
  ])
}
