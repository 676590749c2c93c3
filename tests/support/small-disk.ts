import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** Writes until the system says that there is no room. */
  fill(): void
  makeRoom(): void
  remove(): void
}

/** A disk of its own, where the system lets us have one: Linux as root, with the right to mount. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const remove = () => {
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
  const filler = join(folder, 'filler')
  const options = `size=${megabytes}m`
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if (mounted.status !== 0) {
    remove()
    return null
  }
  return { folder, fill: () => fillWith(filler), makeRoom: () => rmSync(filler), remove }
}

const A_MEGABYTE = 1024 * 1024

function fillWith(path: string): void {
  const file = openSync(path, 'w')
  try {
    // In smaller and smaller pieces, so that nothing is left for anybody.
    for (let size = A_MEGABYTE; size >= 1; ) {
      try {
        if (writeSync(file, Buffer.alloc(size)) < size) size = Math.floor(size / 2)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(file)
  }
}
