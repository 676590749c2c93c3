import { appendFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DiskFull } from '../../../../main/services/disk-full.ts'
import type { AppendHandle } from '../../../../main/services/journal/append-file.ts'
import { smallDisk } from '../../../support/small-disk.ts'
import { openForTest as openJournal } from '../../support/open-for-test.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const pageKey = Buffer.alloc(32, 7).toString('base64')
const entry = (id: string, length = 10) => ({ id, json: JSON.stringify('x'.repeat(length)) })

/** A disk of 1 MB, or null. */
function aDisk() {
  const disk = smallDisk(1)
  if (disk !== null) onTestFinished(() => disk.remove())
  return disk
}

const noSpace = () => Object.assign(new Error('no space left'), { code: 'ENOSPC' })

/** A real file that writes half of the next bytes and then has no room, once. */
const fillingUp = (failures: number) => {
  let left = failures
  return async (path: string): Promise<AppendHandle> => {
    const file = await open(path, 'a+')
    const write = async (bytes: Buffer, at: number, length: number) => {
      if (left === 0) return file.write(bytes, at, length)
      left -= 1
      await file.write(bytes, at, Math.floor(length / 2))
      throw noSpace()
    }
    return {
      write,
      datasync: () => file.datasync(),
      truncate: length => file.truncate(length),
      stat: () => file.stat(),
      close: () => file.close(),
    }
  }
}

describe('a full disk', () => {
  test('is told as such, loses nothing, and is over when there is room again', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await openJournal({ path, pageKey, openFile: fillingUp(2) })
    await expect(journal.append([entry('1', 500)])).rejects.toBeInstanceOf(DiskFull)
    await expect(journal.append([entry('1', 500)])).rejects.toBeInstanceOf(DiskFull)
    await journal.append([entry('1', 500), entry('2')])
    const { entries, damaged } = await (await openJournal({ path, pageKey })).read()
    expect(entries.map(({ id }) => id)).toEqual(['1', '2'])
    expect(damaged).toBe(0)
  })

  test('on a real small disk: what was acknowledged is there, what was not is not', async ctx => {
    const disk = aDisk() ?? ctx.skip('no right to mount a small disk here')
    const path = join(disk.folder, 'a.journal')
    const journal = await openJournal({ path, pageKey })
    const acknowledged: string[] = []
    let refused = 0
    for (let index = 0; index < 40; index++) {
      try {
        await journal.append([entry(`c${index}`, 40_000)])
        acknowledged.push(`c${index}`)
      } catch (error) {
        expect(error).toBeInstanceOf(DiskFull)
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(10)
    expect(acknowledged.length).toBeGreaterThan(5)
    await journal.close()
    const { entries, damaged } = await (await openJournal({ path, pageKey })).read()
    expect(entries.map(({ id }) => id)).toEqual(acknowledged)
    expect(damaged).toBe(0)
  })

  test('goes on without a restart when room was made on a real small disk', async ctx => {
    const disk = aDisk() ?? ctx.skip('no right to mount a small disk here')
    const path = join(disk.folder, 'a.journal')
    const journal = await openJournal({ path, pageKey })
    disk.fill()
    await expect(journal.append([entry('1', 60_000)])).rejects.toBeInstanceOf(DiskFull)
    disk.makeRoom()
    await journal.append([entry('1', 60_000)])
    expect((await journal.read()).entries.map(({ id }) => id)).toEqual(['1'])
  })

  test('a journal with a damaged line opens where there is no room to write it anew', async ctx => {
    const disk = aDisk() ?? ctx.skip('no right to mount a small disk here')
    const path = join(disk.folder, 'a.journal')
    const journal = await openJournal({ path, pageKey })
    await journal.append([entry('1', 200_000), entry('2', 200_000)])
    await journal.close()
    appendFileSync(path, 'a damaged line\n')
    disk.fill()
    const { entries } = await (await openJournal({ path, pageKey })).read()
    expect(entries.map(({ id }) => id)).toEqual(['1', '2'])
  })
})
