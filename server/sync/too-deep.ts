/** No command of ours nests deeper than a dozen; what does is no command. */
const DEPTH = 100

/**
 * Whether JSON is nested so deep that walking through it could end the hub. Looks
 * without calling itself, because that is what such JSON is made against.
 */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH) return true
    level = level.flatMap(one =>
      one !== null && typeof one === 'object' ? Object.values(one) : [],
    )
  }
  return false
}
