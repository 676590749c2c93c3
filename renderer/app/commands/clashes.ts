import type { CommandEntry } from './registry.ts'

/** Keys that would do two things, or that a keyboard needs for typing. Empty when all is well. */
export function clashes(commands: readonly CommandEntry[]): readonly string[] {
  const found: string[] = []
  const owner = new Map<string, string>()
  const prefixes = new Set(
    commands.flatMap(one =>
      one.keys.filter(keys => keys.includes(' ')).map(keys => keys.split(' ')[0] ?? ''),
    ),
  )
  for (const { id, keys } of commands) {
    for (const press of keys) {
      const known = owner.get(press.toLowerCase())
      if (known !== undefined) found.push(`${press} does both ${known} and ${id}`)
      owner.set(press.toLowerCase(), id)
      if (prefixes.has(press)) found.push(`${press} of ${id} begins a sequence`)
      // Alt and Ctrl+Alt with a letter type characters on many layouts.
      if (/Alt\+[a-z]$/i.test(press)) found.push(`${press} of ${id} types a character`)
    }
  }
  return found
}
