import type { BrowserWindow } from 'electron'
import type { EventData, EventName } from '../../shared/ipc/contract.ts'

type Tell = <N extends EventName>(name: N, data: EventData<N>) => void

/** The page, as something to be told events of the contract. */
export type Page = {
  readonly connect: (window: BrowserWindow) => void
  /** Now or never: an event for a page that is not there is about nothing it shows. */
  readonly tell: Tell
  /** For what must not be missed: waits until the page has asked for its start. */
  readonly tellWhenLoaded: Tell
}

/** Makes the only way by which main speaks to the page unasked. */
export function talkTo(): Page {
  let window: BrowserWindow | null = null
  const waiting: (() => void)[] = []
  const tell: Tell = (name, data) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(name, data)
  }
  return {
    connect(opened) {
      window = opened
      opened.webContents.on('did-finish-load', () => {
        for (const say of waiting.splice(0)) say()
      })
    },
    tell,
    tellWhenLoaded: (name, data) => void waiting.push(() => tell(name, data)),
  }
}
