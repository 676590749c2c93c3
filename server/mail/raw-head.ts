const HEAD_LIMIT = 64 * 1024

/** A mail's headers, one line for each and its bytes as latin1, and all that follows them. */
export function splitMail(raw: Buffer): { lines: readonly string[]; body: Buffer } {
  const gap = /\r?\n\r?\n/.exec(raw.toString('latin1', 0, HEAD_LIMIT))
  const end = gap === null ? Math.min(raw.length, HEAD_LIMIT) : gap.index
  const head = raw.toString('latin1', 0, end)
  return { lines: head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/), body: raw.subarray(end) }
}

/** The addresses in To and Cc, found without understanding the rest of the mail. */
export const writtenTo = (raw: Buffer): readonly string[] =>
  splitMail(raw)
    .lines.filter(line => /^(to|cc):/i.test(line))
    // Names may look like addresses: what stands in quotes is one.
    .flatMap(line =>
      line
        .slice(3)
        .replace(/"[^"]*"/g, ' ')
        .split(/[\s<>,;:()]+/),
    )
    .filter(word => word.includes('@'))
