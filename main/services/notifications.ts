import { Notification } from 'electron'

/** Shows a notification of the system; a click on it calls back. Silent where there are none. */
export function showNotification(title: string, body: string, clicked: () => void): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  notification.on('click', clicked)
  notification.show()
}
