import type { Random } from '../random.ts'

/** What a text may name in braces. */
export type Facts = Readonly<Record<string, string>>

/** Chooses among `[a|b]`, fills in `{facts}`, tidies what is left over. */
export function filled(template: string, facts: Facts, random: Random): string {
  const chosen = template.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, options: string) =>
    random.pick(options.split('|')),
  )
  const named = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name]
    if (value === undefined) throw new Error(`assertion failed: no fact called ${name}`)
    return value
  })
  return named
    .replace(/[ \t]+\n/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** `the lid is loose` as the start of a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Paragraphs with a blank line between, empty ones left out. */
export const paragraphs = (...parts: readonly string[]): string =>
  parts.filter(part => part !== '').join('\n\n')
