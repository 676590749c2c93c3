const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as PostgreSQL can keep it: no NUL, no half of a surrogate pair. */
export const storableText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- NUL is what it takes out
  text.replace(/\u0000/g, '').replace(LONE_SURROGATE, '\ufffd')

/** The same for everything inside a value that came as JSON. Other values are kept as they are. */
export function storable<T>(value: T): T {
  return walk(value) as T
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(walk)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [storableText(key), walk(one)]),
  )
}
