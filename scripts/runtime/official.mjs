import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cachePath } from './cache-folder.mjs'
import { folderBytes } from './folder-bytes.mjs'
import { progress } from './progress.mjs'

/** A blocked host is noticed by silence: this long without one more byte ends the attempt. */
const SILENCE_MS = 12_000
/** After a failure the next starts do not wait again, for this long. */
const REMEMBER_FAILURE_MS = 6 * 3_600_000

const packageFile = createRequire(import.meta.url).resolve('electron/package.json')
const packageFolder = dirname(packageFile)
/** @type {string} */
const version = JSON.parse(readFileSync(packageFile, 'utf8')).version
const failureFile = cachePath(`electron-${version}-not-downloaded`)

/**
 * The Electron that this version's own installer has already put in place, or null.
 * @returns {import('../runtime.mjs').Runtime | null}
 */
export function installedOfficial() {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = join(packageFolder, 'dist')
  const executable = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? { executable, folder, kind: 'official' } : null
}

const failedLately = () =>
  existsSync(failureFile) &&
  Date.now() - Number(readFileSync(failureFile, 'utf8')) < REMEMBER_FAILURE_MS

/**
 * Runs Electron's own installer, which downloads and checks the binary. Null when that
 * is not possible here.
 * @returns {Promise<import('../runtime.mjs').Runtime | null>}
 */
export async function fetchOfficial() {
  if (failedLately()) return null
  const told = progress(`Downloading Electron ${version}`)
  const worked = await runInstaller()
  told.done(worked ? 'done' : 'not possible here, another runtime is used')
  if (worked) return installedOfficial()
  mkdirSync(dirname(failureFile), { recursive: true })
  writeFileSync(failureFile, String(Date.now()))
  return null
}

/** @returns {Promise<boolean>} */
function runInstaller() {
  const temporary = mkdtempSync(join(tmpdir(), 'empty-chair-electron-'))
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    // Its own temporary folder, so that its size tells whether the download moves.
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  let bytes = 0
  let movedAt = Date.now()
  const watch = setInterval(() => {
    const now = folderBytes(temporary) + folderBytes(join(packageFolder, 'dist'))
    if (now !== bytes) movedAt = Date.now()
    bytes = now
    if (Date.now() - movedAt > SILENCE_MS) installer.kill('SIGKILL')
  }, 500)
  return new Promise(resolve => {
    const end = (/** @type {boolean} */ worked) => {
      clearInterval(watch)
      rmSync(temporary, { recursive: true, force: true })
      resolve(worked)
    }
    installer.on('error', () => end(false))
    installer.on('exit', code => end(code === 0))
  })
}
