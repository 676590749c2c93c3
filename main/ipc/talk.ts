import type { BrowserWindow } from 'electron'
import type { EventData, EventName } from '../../shared/ipc/contract.ts'
import type { DeskWindows } from '../windows/desk-windows.ts'

type Tell = <N extends EventName>(name: N, data: EventData<N>) => void

/** The page in its windows, as something to be told events of the contract. */
export type Page = {
  readonly tell: Tell
  /** For what a person does: it is meant for the window they are in. */
  readonly tellFront: Tell
  readonly tellOthers: (than: BrowserWindow, ...event: Parameters<Tell>) => void
}

/**
 * Makes the only way by which main speaks to the page unasked. Now or never: an event for
 * a page that is not there is about nothing it shows.
 */
export function talkTo(windows: DeskWindows): Page {
  const say = (to: readonly BrowserWindow[], ...[name, data]: Parameters<Tell>) => {
    for (const { webContents } of to) webContents.send(name, data)
  }
  return {
    tell: (...event) => say(windows.all(), ...event),
    tellFront: (...event) => say(windows.all().slice(-1), ...event),
    tellOthers: (than, ...event) =>
      say(
        windows.all().filter(one => one !== than),
        ...event,
      ),
  }
}
