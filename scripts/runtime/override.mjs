import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const EXECUTABLES = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']

/**
 * The Electron that ELECTRON_OVERRIDE_DIST_PATH names, or null when it names none.
 * @returns {import('../runtime.mjs').Runtime | null}
 */
export function overriddenRuntime() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!named) return null
  const folder = resolve(named)
  const executable = EXECUTABLES.map(name => join(folder, name)).find(existsSync)
  if (executable === undefined) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but no Electron is in there.`)
  }
  return { executable, folder, kind: 'named' }
}
