import { accessSync, constants } from 'node:fs'
import { installPackages } from './apt.mjs'

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** @param {string} path */
const isRunnable = path => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there or not ours to run: the next place is tried.
    return false
  }
}

/**
 * Where a Chromium for the browser tests is, or null. `EMPTY_CHAIR_CHROMIUM` wins.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env['EMPTY_CHAIR_CHROMIUM']
  if (named) return named
  return KNOWN_PLACES.find(isRunnable) ?? null
}

/**
 * Makes sure there is a Chromium, installing Debian's where that is possible.
 * @returns {string | null} null with the reason already said; the browser tests are then skipped.
 */
export function ensureChromium() {
  const found = findChromium()
  if (found !== null) return found
  if (installPackages(['chromium'], 'a Chromium for the browser tests')) return findChromium()
  console.log(
    'No Chromium found: the browser tests are skipped. Install one, or set EMPTY_CHAIR_CHROMIUM to its path.',
  )
  return null
}
