import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * One project per environment. Real things over stand-ins: PGlite, real sockets and
 * real files for `node`; `engine` runs the worker's code over fake-indexeddb, its real
 * Chromium is in tests/e2e.
 */
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/*.test.ts',
            'tests/{shared,server,main,preload,scripts,sync,parity}/**/*.test.ts',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'engine',
          environment: 'node',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
