import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Gives this process, and all that it starts, a temporary folder of its own that goes with it:
 * each hub, desk and browser of a test leaves a hundred megabytes, two gigabytes in a run.
 */
export function ownTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'empty-chair-'))
  // PostgreSQL, which runs as somebody else where we are root, has its own folder in it.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
