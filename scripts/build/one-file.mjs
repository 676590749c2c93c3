import { readFileSync } from 'node:fs'
import { NATIVE_PACKAGES } from './native-packages.mjs'

/**
 * How a program for plain Node is bundled: one CommonJS file, with only native packages beside it.
 *
 * @param {{ entry: string, outDir: string, name: string }} what
 * @returns {import('vite').InlineConfig}
 */
export const oneFile = ({ entry, outDir, name }) => ({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    target: 'node18',
    minify: false,
    rolldownOptions: {
      // pg looks for this one only where somebody asks for it by name.
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
