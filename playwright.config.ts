import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/runtime/chromium.mjs'

const chromium = findChromium()

/** The app in its own runtime, then the same page in a plain current Chromium. */
export default defineConfig({
  timeout: 60_000,
  // One window of each at a time: a machine with two cores tells slow from broken only when nearly alone.
  workers: 1,
  fullyParallel: false,
  // A test that passes at the second try hides the bug that made it fail at the first.
  retries: 0,
  outputDir: 'test-results',
  projects: [
    { name: 'electron', testDir: 'tests/e2e/electron' },
    { name: 'bench', testDir: 'tests/bench', testMatch: '**/*.bench.ts' },
    {
      name: 'chromium',
      testDir: 'tests/e2e/chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(chromium === null ? {} : { executablePath: chromium }),
          // Chromium's own sandbox refuses to run as root, which is what a container gives us.
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        },
      },
    },
  ],
})
