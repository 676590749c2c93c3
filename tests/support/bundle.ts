import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'
import { NATIVE_PACKAGES } from '../../scripts/build/native-packages.mjs'

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
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        external: ['pg-native'],
        output: {
          format: 'cjs',
          banner: readFileSync('scripts/build/node-18-gaps.cjs', 'utf8'),
          entryFileNames: name,
          codeSplitting: false,
        },
      },
    },
    ssr: { noExternal: true, external: [...NATIVE_PACKAGES], target: 'node' },
  })
  return {
    file: join(outDir, name),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

/** The hub's one file. */
export const bundleHub = (): Promise<Bundle> => bundle('server/index.ts')
