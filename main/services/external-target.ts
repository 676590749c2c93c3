/** Where a link really leads, in the form to be shown before it is opened. */
export type ExternalTarget = { readonly url: string; readonly shown: string }

/**
 * Looks at a link that wants to leave the app. Null for everything but https, mailto and
 * tel: other schemes start programs.
 *
 * What is shown is the host as the network will see it: names in look-alike letters appear
 * as xn--, and a `good.example@` in front of the real host is gone.
 */
export function externalTarget(link: string): ExternalTarget | null {
  const url = parse(link)
  if (url === null) return null
  if (url.protocol === 'https:' && url.hostname !== '') return { url: url.href, shown: url.host }
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') {
    return { url: url.href, shown: decodeURIComponentOrSame(url.pathname) }
  }
  return null
}

function parse(link: string): URL | null {
  try {
    return new URL(link)
  } catch {
    // A link in a mail may be anything; what is no URL is not opened.
    return null
  }
}

function decodeURIComponentOrSame(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray % sign: shown as it stands.
    return text
  }
}
