import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '../../sim/dice.ts'

/** What can happen to the files of the app while it is not running. */
export const DAMAGES = {
  databaseDeleted: profile => rmSync(join(profile, 'IndexedDB'), { recursive: true, force: true }),
  databaseLogCut(profile, dice) {
    const log = newestOf(databaseFiles(profile).filter(path => path.endsWith('.log')))
    truncateSync(log, Math.floor(statSync(log).size * (dice.between(20, 90) / 100)))
  },
  databaseBytesFlipped(profile, dice) {
    for (const path of databaseFiles(profile).filter(one => /\.(ldb|log)$/.test(one)))
      flip(path, dice, 1_000)
  },
  journalTailCut(profile, dice) {
    const path = journalOf(profile)
    const bytes = readFileSync(path)
    const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1
    truncateSync(path, dice.between(lastLine + 1, bytes.length - 2))
  },
  journalByteFlipped(profile, dice) {
    const path = journalOf(profile)
    const bytes = readFileSync(path)
    // In one of the last lines: earlier ones may be settled.
    flipAt(path, bytes.lastIndexOf(10, bytes.length - 2) - dice.between(10, 100))
  },
  sessionDamaged: (profile, dice) => flip(join(profile, 'session.json'), dice, 30),
  keyDamaged(profile, dice) {
    const folder = join(profile, 'keys')
    const name = readdirSync(folder).find(one => one.endsWith('.json')) ?? ''
    flip(join(folder, name), dice, 60)
  },
} as const satisfies Record<string, (profile: string, dice: Dice) => void>
export type Damage = keyof typeof DAMAGES

function databaseFiles(profile: string): readonly string[] {
  const folder = join(profile, 'IndexedDB')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
}

const newestOf = (paths: readonly string[]): string =>
  [...paths].sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? ''

function journalOf(profile: string): string {
  const folder = join(profile, 'journal')
  const name = readdirSync(folder).find(one => one.endsWith('.journal')) ?? ''
  return join(folder, name)
}

/** Turns over a byte in about each `every` bytes, one at least. */
function flip(path: string, dice: Dice, every: number): void {
  const { size } = statSync(path)
  if (size === 0) return
  for (let at = dice.between(0, Math.min(every, size) - 1); at < size; at += every) flipAt(path, at)
}

function flipAt(path: string, at: number): void {
  const bytes = readFileSync(path)
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([(bytes[at] ?? 0) ^ 0x15]), 0, 1, at)
  closeSync(file)
}
