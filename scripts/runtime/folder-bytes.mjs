import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * How many bytes the files below a folder have; 0 when it is not there.
 * @param {string} folder
 * @returns {number}
 */
export function folderBytes(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sum + folderBytes(path)
    // A file that vanished between the two calls is one that was just moved into place.
    return sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}
