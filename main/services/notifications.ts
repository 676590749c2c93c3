import { Notification } from 'electron'

/** Every window asks, and the person is told once. */
const SAME_MS = 5_000
let last = { words: '', at: -Infinity }

/** Shows a notification of the system; a click on it calls back. Silent where there are none. */
export function showNotification(title: string, body: string, clicked: () => void): void {
  if (!Notification.isSupported()) return
  const words = `${title} ${body}`
  if (words === last.words && performance.now() - last.at < SAME_MS) return
  last = { words, at: performance.now() }
  const notification = new Notification({ title, body })
  notification.on('click', clicked)
  notification.show()
}
