import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, Pages, parsePageName } from '../../../../renderer/engine/storage/pages.ts'
import { importPageKey, type PageKey } from '../../../../renderer/engine/storage/seal.ts'

interface Row {
  readonly id: string
  readonly version: number
}

let key: PageKey
beforeAll(async () => {
  key = await importPageKey(btoa('k'.repeat(32)))
})

/** A table in memory, its pages, and a disk that keeps what is written. */
function aTable() {
  const disk = new Map<string, Uint8Array>()
  let pages = new Pages('ticket')
  let rows = new Map<string, Row>()
  let version = 0
  const sealedRows: number[] = []
  return {
    disk,
    /** How many rows each write has sealed. */
    sealedRows,
    rows: () => rows,
    put(id: string) {
      rows.set(id, { id, version: (version += 1) })
      pages.touch(id)
    },
    remove(id: string) {
      rows.delete(id)
      pages.remove(id)
    },
    clear() {
      rows.clear()
      pages.clear()
    },
    /** Answers how many pages were written. */
    async write(fails = false) {
      let sealed = 0
      const { puts, dels, commit } = await pages.changes(key, id => {
        sealed += 1
        return rows.get(id)
      })
      sealedRows.push(sealed)
      if (fails) return 0
      for (const one of puts) disk.set(one.key, one.bytes)
      for (const one of dels) disk.delete(one)
      commit()
      return puts.length
    },
    /** The process ends, and another reads the disk. */
    async reopen() {
      pages = new Pages('ticket')
      rows = new Map()
      const numbered = [...disk].map(([name, bytes]) => ({
        name,
        bytes,
        number: parsePageName(name)?.number ?? 0,
      }))
      for (const { name, bytes, number } of numbered.sort((a, b) => a.number - b.number)) {
        const content = await openPage(key, { key: name, bytes })
        pages.adopt(number, content)
        for (const row of content.rows) rows.set(row.id, row as Row)
        for (const id of content.gone) rows.delete(id)
      }
    },
    /** How many rows lie on the disk, those that count and the others. */
    async onDisk() {
      let count = 0
      for (const [name, bytes] of disk) {
        const { rows: there, gone } = await openPage(key, { key: name, bytes })
        count += there.length + gone.length
      }
      return count
    },
  }
}

describe('pages', () => {
  test('hold after any changes, failed writes and restarts what was written last', async () => {
    const step = fc.record({
      kind: fc.constantFrom(
        'put',
        'put',
        'put',
        'remove',
        'write',
        'write',
        'fail',
        'reopen',
        'clear',
      ),
      from: fc.integer({ min: 0, max: 1_500 }),
      count: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400 })),
      stride: fc.integer({ min: 1, max: 7 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async steps => {
        const table = aTable()
        let written = new Map<string, Row>()
        for (const [at, { kind, from, count, stride }] of steps.entries()) {
          if (kind === 'put' || kind === 'remove') {
            for (let n = 0; n < count; n += 1) table[kind](`t${from + n * stride}`)
          }
          if (kind === 'clear' && at % 3 === 0) table.clear()
          if (kind === 'fail') await table.write(true)
          if (kind === 'write') {
            await table.write()
            written = new Map(table.rows())
          }
          if (kind === 'reopen') {
            await table.reopen()
            expect(table.rows()).toEqual(written)
          }
        }
        await table.write()
        written = new Map(table.rows())
        await table.reopen()
        expect(table.rows()).toEqual(written)
      }),
      { numRuns: 60 },
    )
  })

  test('one change after the other writes few rows each time, and the pages stay large', async () => {
    const table = aTable()
    for (let n = 0; n < 20_000; n += 1) table.put(`t${n}`)
    await table.write()
    const [pagesBefore] = [table.disk.size, table.sealedRows.splice(0)]
    for (let n = 0; n < 2_000; n += 1) {
      table.put(`t${(n * 7_919) % 20_000}`)
      await table.write()
      if (n % 300 === 299) await table.reopen()
    }
    const mean = table.sealedRows.reduce((sum, rows) => sum + rows, 0) / 2_000
    expect(mean).toBeLessThan(60)
    expect(table.disk.size).toBeLessThan(pagesBefore + 2_000 / 400)
    expect(table.rows().size).toBe(20_000)
  })

  test('a thousand changes all over a large table write a few pages, and the disk stays small', async () => {
    const table = aTable()
    for (let n = 0; n < 20_000; n += 1) table.put(`t${n}`)
    await table.write()
    for (let round = 0; round < 60; round += 1) {
      for (let n = 0; n < 1_000; n += 1) table.put(`t${(n * 7_919 + round * 104_729) % 20_000}`)
      const pages = await table.write()
      expect(pages).toBeLessThan(30)
    }
    expect(await table.onDisk()).toBeLessThan(2 * 20_000 + 2_000)
    for (let n = 0; n < 20_000; n += 1) table.remove(`t${n}`)
    await table.write()
    await table.reopen()
    expect(table.rows().size).toBe(0)
  })
})
