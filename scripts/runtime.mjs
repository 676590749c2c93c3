import { fileURLToPath } from 'node:url'
import { ensureChromium } from './runtime/chromium.mjs'
import { ensureLibraries } from './runtime/libraries.mjs'
import { fetchOfficial, installedOfficial } from './runtime/official.mjs'
import { overriddenRuntime } from './runtime/override.mjs'
import { fetchTrial, installedTrial } from './runtime/trial.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} folder holds the executable; what electron-builder calls electronDist
 * @property {'named' | 'official' | 'trial'} kind trial: an old build, to try and test with only
 */

/**
 * Finds an Electron, downloading one when there is none: the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH, else Electron's own download, else the trial build.
 * @returns {Promise<Runtime>}
 */
export async function getRuntime() {
  const runtime =
    overriddenRuntime() ??
    installedOfficial() ??
    (await fetchOfficial()) ??
    installedTrial() ??
    (await fetchTrial())
  if (runtime === null) {
    throw new Error(
      'No Electron for this computer. Electron could not be downloaded, and there is no trial build for this system.\n' +
        'Unpack an Electron release somewhere and set ELECTRON_OVERRIDE_DIST_PATH to that folder.',
    )
  }
  ensureLibraries(runtime.executable)
  return runtime
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const runtime = await getRuntime()
    if (process.argv.includes('--with-chromium')) ensureChromium()
    console.log(`${runtime.kind} Electron: ${runtime.executable}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
