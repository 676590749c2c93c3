import { APP_ORIGIN, MAIL_READER_URL } from './addresses.ts'

/** Where a frame may go: the window to the page itself, a frame in it to the mail reader. */
export const mayNavigate = (url: string, isMainFrame: boolean): boolean =>
  isMainFrame ? url.startsWith(`${APP_ORIGIN}/`) : url === MAIL_READER_URL
