/** The page's origin from day one: the browser's storage belongs to it, so it never changes. */
export const APP_ORIGIN = 'app://desk'
/** The one address of the mail reader; its frame is sandboxed into an origin of nobody. */
export const MAIL_READER_URL = 'mail://reader/'
