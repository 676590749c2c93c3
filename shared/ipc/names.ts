import type { CallName, EventName } from './contract.ts'

/** The names alone, so that the sandboxed preload need not bundle the schemas. */
export const CALL_NAMES = Object.keys({
  start: true,
  openSample: true,
  signIn: true,
  signOut: true,
  pageKey: true,
  journalAppend: true,
  journalReopen: true,
  journalSettle: true,
  journalRead: true,
  freeSpace: true,
  saveSettings: true,
  openWindow: true,
  openExternal: true,
  saveFile: true,
  showNotification: true,
} satisfies Record<CallName, true>) as CallName[]

export const EVENT_NAMES = Object.keys({
  menu: true,
  wake: true,
  hub: true,
  settings: true,
  link: true,
} satisfies Record<EventName, true>) as EventName[]
