const WROTE = /^(On|Am|Le|El) .{5,120}(wrote|schrieb|écrit|escribió)\b.*:$/
const ORIGINAL = /^-{2,}\s*(Original Message|Ursprüngliche Nachricht)\s*-{2,}$/i

/**
 * A mail's own words, and what it quotes of earlier ones below them. Answers written
 * between quoted lines stay where they are: nothing of theirs is folded away.
 */
export function splitQuoted(text: string): { readonly own: string; readonly quoted: string } {
  const lines = text.replace(/\r\n/g, '\n').trimEnd().split('\n')
  const first = lines.findIndex(
    (line, i) =>
      ORIGINAL.test(line.trim()) ||
      ((WROTE.test(line.trim()) || line.startsWith('>')) && isQuotedToTheEnd(lines.slice(i + 1))),
  )
  if (first <= 0) return { own: text.trimEnd(), quoted: '' }
  return { own: lines.slice(0, first).join('\n').trimEnd(), quoted: lines.slice(first).join('\n') }
}

const isQuotedToTheEnd = (lines: readonly string[]): boolean =>
  lines.every(line => line.trim() === '' || line.startsWith('>'))
