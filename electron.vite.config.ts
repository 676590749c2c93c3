import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { NATIVE_PACKAGES } from './scripts/build/native-packages.mjs'

/**
 * Targets are pinned to the oldest runtime we start on (Electron 25: Chromium 114,
 * Node 18); electron-vite would take them from the newest, the one installed.
 *
 * Main and preload are CommonJS under the name .cjs, because a sandboxed preload cannot
 * be a module and this package is `type: module`. Everything is bundled into them:
 * what stays outside is Electron itself and packages with binaries.
 */
const commonJs = (entry: string) => ({
  target: 'node18',
  externalizeDeps: false,
  rolldownOptions: {
    input: { index: resolve(entry) },
    external: ['electron', ...NATIVE_PACKAGES],
    output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
  },
})

export default defineConfig({
  main: { build: { ...commonJs('main/index.ts'), outDir: 'out/main' } },
  preload: { build: { ...commonJs('preload/index.ts'), outDir: 'out/preload' } },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      cssTarget: 'chrome114',
      minify: true,
      cssMinify: true,
      outDir: 'out/renderer',
      // Fonts and pictures stay files: a data: font is nothing our policy lets in.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
})
