import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isStale } from './build/staleness.mjs'
import { writeStamp } from './build/stamp.mjs'
import { buildHub, isHubStale } from './build-hub.mjs'
import { scanOutput } from './scan-output.mjs'

const STAMP = 'out/built.json'
const SOURCES = [
  'main',
  'preload',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
]

/** Builds app and hub where they are older than their sources, and scans what came out. */
export async function buildIfStale() {
  if (isHubStale()) {
    console.log('Building the hub ...')
    await buildHub()
  }
  if (isStale(STAMP, SOURCES)) await buildAll()
}

async function buildAll() {
  console.log('Building the app ...')
  const { build } = await import('electron-vite')
  await build({ logLevel: 'warn' })
  for (const folder of ['out/main', 'out/preload', 'out/renderer']) {
    if (existsSync(folder)) scanOutput(folder)
  }
  writeStamp(STAMP)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildHub()
  await buildAll()
}
