import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logFlusher } from '../../../server/db/flush-log.ts'

const FILES = 40

function logOf(files: number): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'hub-')), 'pg_wal')
  mkdirSync(dir)
  for (let i = 0; i < files; i += 1) writeFileSync(join(dir, `log-${i}`), 'x')
  return dir
}

test('a log file that is taken into use again while it is looked at is no failure', async () => {
  const dir = logOf(FILES)
  const flushing = logFlusher(dir)()
  await new Promise(resolve => setTimeout(resolve, 2))
  renameSync(join(dir, `log-${FILES - 1}`), join(dir, 'log-new'))
  await expect(flushing).resolves.toBeUndefined()
})

test('a log that is not there is a failure, and so is a file that stands there and cannot be opened', async () => {
  const dir = logOf(1)
  symlinkSync(join(dir, 'nowhere'), join(dir, 'log-2'))
  await expect(logFlusher(dir)()).rejects.toThrow('ENOENT')
  rmSync(dir, { recursive: true })
  await expect(logFlusher(dir)()).rejects.toThrow('ENOENT')
})
