import { setNonce } from 'get-nonce'

/** The page's policy lets in only styles that carry the nonce main put into the page. */
export const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** For styles that libraries add by themselves (scroll lock). Call once, before drawing. */
export function shareStyleNonce(): void {
  if (styleNonce !== '') setNonce(styleNonce)
}
