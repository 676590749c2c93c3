import type { CommandKeys } from '../../ui/command-keys.ts'
import { COMMANDS, type CommandEntry } from './registry.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

const NAMES: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  Home: 'Home',
  ArrowUp: '↑',
}

/** `$mod+Enter` as `Ctrl ↵`, `Shift+?` as `?`, `g i` as `g i`. */
export function keyLabel(keys: string): string {
  return keys
    .split(' ')
    .map(press => {
      const parts = press.split('+')
      // The shift that a sign needs anyway is not worth a word.
      const plain = /^[?!#]$/.test(parts.at(-1) ?? '')
        ? parts.filter(part => part !== 'Shift')
        : parts
      return plain
        .map(
          part =>
            NAMES[part] ?? (parts.length > 1 && part.length === 1 ? part.toUpperCase() : part),
        )
        .join(' ')
    })
    .join(' then ')
}

const first = new Map<string, string>(
  (COMMANDS as readonly CommandEntry[]).flatMap(command =>
    command.keys[0] === undefined ? [] : [[command.id, keyLabel(command.keys[0])] as const],
  ),
)

/** The keys of each command, for tooltips and hints. */
export const commandKeys: CommandKeys = { label: id => first.get(id) ?? null }
