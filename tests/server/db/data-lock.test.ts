import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockDataDir } from '../../../server/db/data-lock.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'hub-'))

test('a folder that another live hub uses is refused, with its process', () => {
  const dir = folder()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'])
  writeFileSync(join(dir, 'hub.lock'), String(other.pid))
  expect(() => lockDataDir(dir)).toThrow(
    new RegExp(`in use by another hub \\(process ${other.pid}\\)`),
  )
  other.kill()
})

test('the lock of a hub that is gone is taken over, and given back at the end', async () => {
  const dir = folder()
  const gone = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => gone.once('exit', resolve))
  writeFileSync(join(dir, 'hub.lock'), String(gone.pid))
  const unlock = lockDataDir(dir)
  expect(existsSync(join(dir, 'hub.lock'))).toBe(true)
  unlock()
  expect(existsSync(join(dir, 'hub.lock'))).toBe(false)
})
