import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * A path in our own cache. Outside node_modules, so that a fresh `npm install` need not
 * download a runtime again.
 * @param {...string} parts
 */
export const cachePath = (...parts) =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'empty-chair', ...parts)
