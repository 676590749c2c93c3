import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { NATIVE_PACKAGES } from '../../../scripts/build/native-packages.mjs'

/** The hub's one file, built as for a release, in a folder of its own that `remove` takes away. */
export async function bundleHub(): Promise<{ readonly file: string; remove(): void }> {
  mkdirSync('.cache', { recursive: true })
  // Inside the project: its native packages are looked for beside it.
  const outDir = mkdtempSync(resolve('.cache/hub-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'server/index.ts',
      outDir,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        external: ['pg-native'],
        output: {
          format: 'cjs',
          banner: readFileSync('scripts/build/node-18-gaps.cjs', 'utf8'),
          entryFileNames: 'hub.cjs',
          codeSplitting: false,
        },
      },
    },
    ssr: { noExternal: true, external: [...NATIVE_PACKAGES], target: 'node' },
  })
  return {
    file: join(outDir, 'hub.cjs'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
