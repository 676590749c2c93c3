import type { Session } from 'electron'
import { mayAsk } from './may-ask.ts'

/**
 * Camera, location, notifications, clipboard, devices: the page may ask for none of them.
 * What it needs of the computer, it asks through the IPC contract; its hub it may reach.
 */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayAsk(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayAsk(permission, origin))
  session.setDevicePermissionHandler(() => false)
}
