import type { Session } from 'electron'

/**
 * Camera, location, notifications, clipboard, devices: the page may ask for none of them.
 * What it needs of the computer, it asks through the IPC contract.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
