import type { WebFrameMain } from 'electron'
import { APP_ORIGIN } from '../security/addresses.ts'

/** Only the page itself may call: not a frame in it, not a page that took its place. */
export const isOurFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)
