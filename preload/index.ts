import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopApi, EventName } from '../shared/ipc/contract.ts'
import { CALL_NAMES, EVENT_NAMES } from '../shared/ipc/names.ts'

/**
 * Gives the page one function per call of the contract, one way to listen, and nothing else.
 *
 * The page never holds `ipcRenderer`, so it cannot name a channel of its own.
 * Inputs are checked in the main process, which does not trust this side.
 */
const calls = CALL_NAMES.map(name => [name, (input: unknown) => ipcRenderer.invoke(name, input)])

const on = (name: EventName, listener: (data: unknown) => void) => {
  if (!EVENT_NAMES.includes(name)) throw new Error(`no such event: ${name}`)
  const heard = (_event: unknown, data: unknown) => listener(data)
  ipcRenderer.on(name, heard)
  return () => void ipcRenderer.off(name, heard)
}

const desktop = { ...Object.fromEntries(calls), on } as DesktopApi
contextBridge.exposeInMainWorld('desktop', desktop)
