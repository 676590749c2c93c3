import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPT = pathToFileURL('scripts/temporary-folder.mjs').href

test('what a run and its children leave in the temporary folder goes with it', () => {
  const made = `require('fs').mkdtempSync(require('path').join(require('os').tmpdir(), 'left-'))`
  const program = `
    import { spawnSync } from 'node:child_process'
    import { existsSync } from 'node:fs'
    import { ownTemporaryFolder } from '${SCRIPT}'
    ownTemporaryFolder()
    const child = spawnSync(process.execPath, ['-p', "${made}"], { encoding: 'utf8' })
    const left = child.stdout.trim()
    console.log(JSON.stringify({ left, isThere: existsSync(left) }))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  const { left, isThere } = JSON.parse(run.stdout) as { left: string; isThere: boolean }
  expect(isThere).toBe(true)
  expect(existsSync(dirname(left))).toBe(false)
})
