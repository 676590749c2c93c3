import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The time of the newest file below a path, in milliseconds; 0 when there is none.
 * @param {string} path
 * @returns {number}
 */
export function newestBelow(path) {
  if (!existsSync(path)) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestBelow(join(path, name))),
    // A folder's own time changes when a file in it is deleted, which is a change as well.
    own.mtimeMs,
  )
}

/**
 * Whether a built file is missing or older than anything it was built from.
 * @param {string} built
 * @param {readonly string[]} sources
 */
export const isStale = (built, sources) =>
  !existsSync(built) || sources.some(path => newestBelow(path) > statSync(built).mtimeMs)
