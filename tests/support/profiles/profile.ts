import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseRecords } from './records.ts'

const FOLDER = 'tests/samples/profiles'

/** What one version of the app left on a computer: its database, its journal, and their key. */
export interface Profile {
  readonly database: DatabaseRecords
  readonly journal: Uint8Array
  /** base64. A real one is locked away by the system; this one is worth nothing. */
  readonly pageKey: string
  /** The acts that were saved and never sent, by command id, in order. */
  readonly unsent: readonly { readonly id: string; readonly name: string }[]
}

/** Each version that has left this house. */
export const keptVersions = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)

export function keepProfile(version: string, { journal, ...rest }: Profile): string {
  const folder = join(FOLDER, version)
  mkdirSync(folder)
  writeFileSync(join(folder, 'journal'), journal)
  writeFileSync(join(folder, 'profile.json'), `${JSON.stringify(rest, null, 1)}\n`)
  return folder
}

export function readProfile(version: string): Profile {
  const folder = join(FOLDER, version)
  const rest = JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8')) as Omit<
    Profile,
    'journal'
  >
  return { ...rest, journal: readFileSync(join(folder, 'journal')) }
}
