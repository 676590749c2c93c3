/** What RFC 2046 allows in a boundary, with and without quotes; folded headers are one text here. */
const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi
const DELIMITER = /^--([^\r\n]{1,202})/gm

/**
 * How many parts a mail has, counted before anything is made of them and not far above
 * `limit`: a parser that holds every part in memory is what such a mail is made against.
 */
export function countParts(raw: Uint8Array, limit: number): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const boundaries = new Set<string>()
  for (const [, quoted, plain] of text.matchAll(BOUNDARY)) boundaries.add(quoted ?? plain ?? '')
  let count = 0
  for (const [, rest = ''] of text.matchAll(DELIMITER)) {
    if (boundaries.has(rest.trimEnd())) count += 1
    if (count > limit) break
  }
  return count
}
