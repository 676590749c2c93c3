import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { oneFile } from './build/one-file.mjs'
import { isStale } from './build/staleness.mjs'
import { writeStamp } from './build/stamp.mjs'
import { scanOutput } from './scan-output.mjs'

const STAMP = 'out/hub/built.json'
const SOURCES = ['server', 'shared', 'scripts/build-hub.mjs', 'scripts/build', 'package-lock.json']

/** Whether the hub's bundle is older than its sources. */
export const isHubStale = () => isStale(STAMP, SOURCES)

/**
 * Bundles server/ to out/hub/hub.cjs: one CommonJS file that plain Node and the app's
 * utility process start alike, with only native packages beside it.
 */
export async function buildHub() {
  if (!existsSync('server/index.ts')) throw new Error('server/index.ts is not there yet')
  // Loaded only to build: a hub that is up to date starts without a bundler in memory.
  const { build } = await import('vite')
  await build(oneFile({ entry: 'server/index.ts', outDir: 'out/hub', name: 'hub.cjs' }))
  scanOutput('out/hub')
  writeStamp(STAMP)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildHub()
