import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Journal } from '../../../../main/services/journal/journal.ts'
import { openForTest as openJournal } from '../../support/open-for-test.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const pageKey = Buffer.alloc(32, 7).toString('base64')
const entry = (id: string, json = `{"of":"${id}"}`) => ({ id, json })
const ids = async (journal: Journal) => (await journal.read()).entries.map(({ id }) => id)

async function reopened(path: string, compactFromBytes?: number): Promise<Journal> {
  return openJournal({ path, pageKey, ...(compactFromBytes ? { compactFromBytes } : {}) })
}

describe('the journal', () => {
  test('gives back what was appended, in order, after a restart', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    await journal.append([entry('1'), entry('2')])
    await journal.append([entry('3')])
    await journal.close()
    const { entries, damaged } = await (await reopened(path)).read()
    expect(entries).toEqual([entry('1'), entry('2'), entry('3')])
    expect(damaged).toBe(0)
  })

  test('keeps an id once, however often and however closely it is appended (2)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    await Promise.all([
      journal.append([entry('1'), entry('1')]),
      journal.append([entry('1'), entry('2')]),
      journal.append([entry('2')]),
    ])
    await journal.append([entry('1')])
    expect(await ids(journal)).toEqual(['1', '2'])
    expect(await ids(await reopened(path))).toEqual(['1', '2'])
  })

  test('does not offer again what was settled, also when it is appended late (2)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    await journal.append([entry('1'), entry('2')])
    await journal.settle(['1', 'still on its way'])
    await journal.append([entry('1'), entry('still on its way')])
    expect(await ids(journal)).toEqual(['2'])
    expect(await ids(await reopened(path))).toEqual(['2'])
  })

  test('offers again what was settled when it is opened again by name (2)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path, 1)
    await journal.append([entry('1'), entry('2')])
    await journal.settle(['1', '2'])
    await journal.reopen([entry('1'), entry('3')])
    expect(await ids(journal)).toEqual(['1', '3'])
    expect(await ids(await reopened(path))).toEqual(['1', '3'])
    await journal.settle(['1'])
    expect(await ids(await reopened(path))).toEqual(['3'])
  })

  test('settles an entry whose append is still under way', async () => {
    const journal = await reopened(join(temporaryFolder(), 'a.journal'))
    const appending = journal.append([entry('1')])
    await Promise.all([appending, journal.settle(['1'])])
    expect(await ids(journal)).toEqual([])
  })

  test('steps over a damaged line and counts it (3)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    await journal.append([entry('1')])
    const start = statSync(path).size
    await journal.append([entry('2')])
    await journal.append([entry('3')])
    const bytes = readFileSync(path)
    bytes[start + 40] = 0
    writeFileSync(path, bytes)
    const { entries, damaged } = await (await reopened(path)).read()
    expect(entries.map(({ id }) => id)).toEqual(['1', '3'])
    expect(damaged).toBe(1)
  })

  test('keeps a damaged file beside as it was, however often it is rewritten after that (3)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    for (const id of ['1', '2', '3']) await journal.append([entry(id)])
    await journal.close()
    const bytes = readFileSync(path)
    bytes[30] = (bytes[30] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const mended = await reopened(path, 1)
    expect(readFileSync(`${path}.damaged`)).toEqual(bytes)
    await mended.append([entry('4')])
    await mended.settle(['2', '3', '4'])
    expect(readFileSync(`${path}.damaged`)).toEqual(bytes)
  })

  test('is not rewritten whole again and again for the ids that it remembers', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    for (let n = 0; n < 11; n += 1) {
      const many = Array.from({ length: 500 }, () => randomUUID())
      await journal.append(many.map(id => entry(id, 'x'.repeat(600))))
      await journal.settle(many)
    }
    const files = new Set<number>()
    for (let n = 0; n < 40; n += 1) {
      const id = randomUUID()
      await journal.append([entry(id, 'x'.repeat(600))])
      await journal.settle([id])
      files.add(statSync(path).ino)
    }
    expect(files.size).toBeLessThan(4)
  })

  test('tells of a damaged line once: what is left is written anew, the old file kept (3)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path)
    await journal.append([entry('1'), entry('2')])
    await journal.settle(['1'])
    appendFileSync(path, 'not a line\n')
    const damaged = readFileSync(path)
    expect((await (await reopened(path)).read()).damaged).toBe(1)
    expect(readFileSync(`${path}.damaged`)).toEqual(damaged)
    const mended = await reopened(path)
    expect(await mended.read()).toEqual({ entries: [entry('2')], damaged: 0 })
    await mended.append([entry('1')])
    expect(await ids(mended)).toEqual(['2'])
  })

  test('is not written anew when nothing in it can be read: the key may be the wrong one', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    await (await reopened(path)).append([entry('1')])
    const before = readFileSync(path)
    const other = await openJournal({ path, pageKey: Buffer.alloc(32, 8).toString('base64') })
    expect((await other.read()).damaged).toBe(1)
    expect(readFileSync(path)).toEqual(before)
  })

  test('cuts off a torn last line, counts it, and appends cleanly after it (3)', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    await (await reopened(path)).append([entry('1'), entry('2')])
    truncateSync(path, statSync(path).size - 20)
    const journal = await reopened(path)
    expect((await journal.read()).damaged).toBe(1)
    await journal.append([entry('3')])
    expect(await ids(await reopened(path))).toEqual(['1', '3'])
  })

  test('keeps a last line that lacks nothing but its line break', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    await (await reopened(path)).append([entry('1')])
    truncateSync(path, statSync(path).size - 1)
    const journal = await reopened(path)
    await journal.append([entry('2')])
    expect(await ids(await reopened(path))).toEqual(['1', '2'])
    expect((await journal.read()).damaged).toBe(0)
  })

  test('counts lines of another key and of nonsense, and keeps its own', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    await (await reopened(path)).append([entry('1')])
    const other = await openJournal({ path, pageKey: Buffer.alloc(32, 8).toString('base64') })
    await other.append([entry('foreign')])
    appendFileSync(path, 'not a line\n')
    const { entries, damaged } = await (await reopened(path)).read()
    expect(entries).toEqual([entry('1')])
    expect(damaged).toBe(2)
  })

  test('writes no word of a command in the clear', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    await (await reopened(path)).append([entry('secret-id', '{"body":"Dear Ms Voss"}')])
    const text = readFileSync(path, 'utf8')
    expect(text).not.toContain('Voss')
    expect(text).not.toContain('secret-id')
  })

  test('shrinks when mostly settled, and loses nothing that is open', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const journal = await reopened(path, 20_000)
    const many = Array.from({ length: 200 }, (_, index) =>
      entry(`c${index}`, `"${'x'.repeat(200)}"`),
    )
    await journal.append(many)
    const before = statSync(path).size
    const stillOpen = ['c3', 'c150']
    await Promise.all([
      journal.settle(many.map(({ id }) => id).filter(id => !stillOpen.includes(id))),
      journal.append([entry('during')]),
    ])
    await journal.append([entry('after'), entry('c7')])
    expect(statSync(path).size).toBeLessThan(before / 4)
    expect(await ids(journal)).toEqual(['c3', 'c150', 'during', 'after'])
    expect(await ids(await reopened(path))).toEqual(['c3', 'c150', 'during', 'after'])
  })

  test('takes a command of 30 MB', async () => {
    const path = join(temporaryFolder(), 'a.journal')
    const big = entry('1', JSON.stringify('a'.repeat(30_000_000)))
    await (await reopened(path)).append([big])
    expect((await (await reopened(path)).read()).entries).toEqual([big])
  })
})
