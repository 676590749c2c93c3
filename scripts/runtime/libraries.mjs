import { spawnSync } from 'node:child_process'
import { installPackages } from './apt.mjs'

/** What Electron needs on a Debian or Ubuntu without a desktop, and a display to draw on. */
const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libsecret-1-0',
  'libnotify4',
]

/**
 * @param {string} executable
 * @returns {string[]}
 */
function missingLibraries(executable) {
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...(ldd.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '')
}

/**
 * Makes sure that the system has the libraries an executable links to; installs them on
 * Debian as root, otherwise says what to type and stops. Elsewhere than on Linux there is
 * nothing to do.
 * @param {string} executable
 */
export function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(executable)
  if (missing.length === 0) return
  const installed = installPackages(PACKAGES, 'libraries that Electron needs')
  const still = installed ? missingLibraries(executable) : missing
  // Without them the app would end at once, with the loader's words instead of ours.
  if (still.length > 0)
    throw new Error(`Electron cannot start: this system has no ${still.join(', ')}`)
}
