import { fail, ok, type Result } from '../../shared/lib/result.ts'

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)

/**
 * Makes `desk.example.com` into `https://desk.example.com`.
 *
 * Plain http is for this computer only: a password would cross the network readable, and
 * the page, a secure origin, may not load from it anyway.
 * @returns the origin, or a sentence that says what is wrong
 */
export function parseHubAddress(typed: string): Result<string, string> {
  const text = typed.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const url = parse(withScheme ? text : `https://${text}`)
  if (url === null || url.hostname === '') return fail('This is not an address.')
  // `localhost:7311` typed without a scheme is a hub on trial, which has no certificate.
  if (!withScheme && isLoopback(url.hostname)) url.protocol = 'http:'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fail('An address begins with https://.')
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return fail('A hub on another computer needs https://.')
  }
  return ok(url.origin)
}

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    // Typed by a person: not an address, the caller says so.
    return null
  }
}
