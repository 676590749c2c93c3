import {
  readFileSync,
  readlinkSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { SECOND_MS } from '../../shared/lib/time.ts'
import { BadConfiguration } from '../env.ts'

/** A hub says so often that it lives. */
const BEAT_MS = 5 * SECOND_MS
/** One that has not said so for this long has ended, where its process cannot be looked for. */
const SILENT_MS = 20 * SECOND_MS

/**
 * Two processes on one PGlite folder lose rows in silence, and PGlite does not guard
 * against it; this file does. A lock whose hub is gone is taken over.
 *
 * Gives back the release. Throws BadConfiguration while the holder is alive.
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'hub.lock')
  const mine = `${process.pid} ${placeOfProcesses()}`
  try {
    writeFileSync(path, mine, { flag: 'wx' })
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    refuseIfHeld(path, dataDir)
    writeFileSync(path, mine)
  }
  const beating = setInterval(() => beat(path, mine), BEAT_MS)
  beating.unref()
  return () => {
    clearInterval(beating)
    try {
      if (readFileSync(path, 'utf8') === mine) unlinkSync(path)
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error
    }
  }
}

function refuseIfHeld(path: string, dataDir: string): void {
  const [holder = '', place = placeOfProcesses()] = readFileSync(path, 'utf8').split(' ')
  const pid = Number(holder)
  const inUse = `HUB_DATA_DIR ${dataDir} is in use by another hub (process ${pid}`
  if (place === placeOfProcesses()) {
    if (pid === process.pid || !isAlive(pid)) return
    throw new BadConfiguration(`${inUse}); stop it, or give this one another folder.`)
  }
  // In another container every hub may be process 1, and after another start of the machine
  // anybody may have its number: its file tells whether it lives.
  if (Date.now() - statSync(path).mtimeMs > SILENT_MS) return
  throw new BadConfiguration(
    `${inUse} in another container, or before this machine started); stop it, or give this one another folder. If it has just ended, start again in ${SILENT_MS / SECOND_MS} seconds.`,
  )
}

/** Throws, and so ends the hub, when another one took this one for dead: it must not write any more. */
function beat(path: string, mine: string): void {
  let holder = mine
  try {
    holder = readFileSync(path, 'utf8')
    if (holder === mine) utimesSync(path, new Date(), new Date())
  } catch {
    // A disk in trouble for a moment says nothing of who has the folder.
  }
  if (holder !== mine)
    throw new Error(`another hub has taken over ${path}: this one stood still too long`)
}

/** Where a process number means a process: a container has numbers of its own. */
function placeOfProcesses(): string {
  try {
    // The first namespace has the same name after each start of the machine; its boot has not.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${readlinkSync('/proc/self/ns/pid')}@${boot}`
  } catch {
    return hostname()
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return isCode(error, 'EPERM')
  }
}

const isCode = (error: unknown, code: string): boolean =>
  (error as NodeJS.ErrnoException).code === code
