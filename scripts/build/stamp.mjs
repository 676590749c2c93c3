import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Marks a finished build. Its time is compared with the sources'; written last, so that
 * a build that broke half-way counts as not built.
 * @param {string} path
 */
export function writeStamp(path) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ builtAt: new Date().toISOString() })}\n`)
}
