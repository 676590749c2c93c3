const SCHEME = 'desk://'
const LONGEST = 400

/**
 * The path inside the app that a `desk://` link names: `desk://ticket/4711` is `/ticket/4711`.
 * Anything could have written the link, so only letters, digits and a few signs pass.
 */
export function deskPath(link: string): string | null {
  if (!link.startsWith(SCHEME) || link.length > LONGEST) return null
  const path = link.slice(SCHEME.length).replace(/\/+$/, '')
  return /^[\w-]+(?:\/[\w-]+)*$/.test(path) ? `/${path}` : null
}

/** The first `desk://` link among the arguments of a start, as a path. */
export const deskPathIn = (args: readonly string[]): string | null =>
  args.map(deskPath).find(path => path !== null) ?? null
