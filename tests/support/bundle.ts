import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'
import { oneFile } from '../../scripts/build/one-file.mjs'

export interface Bundle {
  readonly file: string
  remove(): void
}

/**
 * A program of ours in one file, built as the hub is for a release, in a folder of its own that
 * `remove` takes away: many processes of it start at once and fast.
 */
export async function bundle(entry: string): Promise<Bundle> {
  mkdirSync('.cache', { recursive: true })
  // Inside the project: its native packages are looked for beside it.
  const outDir = mkdtempSync(resolve('.cache/bundle-'))
  const name = `${basename(entry, '.ts')}.cjs`
  await build({ ...oneFile({ entry, outDir, name }), logLevel: 'error' })
  return {
    file: join(outDir, name),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

/** The hub's one file. */
export const bundleHub = (): Promise<Bundle> => bundle('server/index.ts')
