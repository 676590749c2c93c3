import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
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

test('a hub in another container, where each is process 1, is known by its file alone', () => {
  const dir = folder()
  const path = join(dir, 'hub.lock')
  writeFileSync(path, '1 pid:[1]')
  expect(() => lockDataDir(dir)).toThrow(/another container.*start again in 20 seconds/)
  const longAgo = new Date(Date.now() - 21_000)
  utimesSync(path, longAgo, longAgo)
  const unlock = lockDataDir(dir)
  expect(readFileSync(path, 'utf8')).toMatch(`${process.pid} `)
  unlock()
})

test.runIf(existsSync('/proc/self/ns/pid'))(
  'after another start of the machine another program may have the number of the hub that is gone',
  () => {
    const dir = folder()
    const path = join(dir, 'hub.lock')
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'])
    // The namespace is called the same as before; of which start it was tells only our own lock.
    writeFileSync(path, `${other.pid} ${readlinkSync('/proc/self/ns/pid')}`)
    expect(() => lockDataDir(dir)).toThrow(/in use by another hub/)
    const longAgo = new Date(Date.now() - 21_000)
    utimesSync(path, longAgo, longAgo)
    const unlock = lockDataDir(dir)
    unlock()
    other.kill()
  },
)

test('a hub on the same machine since its start is refused while its process lives, however silent', () => {
  const dir = folder()
  const path = join(dir, 'hub.lock')
  const unlock = lockDataDir(dir)
  const mine = readFileSync(path, 'utf8')
  unlock()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'])
  writeFileSync(path, mine.replace(String(process.pid), String(other.pid)))
  utimesSync(path, new Date(0), new Date(0))
  expect(() => lockDataDir(dir)).toThrow(/in use by another hub/)
  other.kill()
})

test('a hub says that it lives, and ends when another one took it for dead', () => {
  vi.useFakeTimers()
  const dir = folder()
  const path = join(dir, 'hub.lock')
  const unlock = lockDataDir(dir)
  utimesSync(path, new Date(0), new Date(0))
  vi.advanceTimersByTime(5_000)
  expect(statSync(path).mtimeMs).toBeGreaterThan(0)
  writeFileSync(path, '1 pid:[1]')
  expect(() => vi.advanceTimersByTime(5_000)).toThrow('has taken over')
  unlock()
  expect(existsSync(path)).toBe(true)
  vi.useRealTimers()
})
