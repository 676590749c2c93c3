import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SampleRow } from '../../../server/sample/workspace.ts'
import { person } from '../../../shared/domain/person/person.ts'
import { tables } from '../../../shared/domain/tables.ts'
import { by, NOW, rowsOf, sampleOf } from './sample.ts'

const digest = (rows: Iterable<SampleRow>) => {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

describe('the sample', () => {
  const sample = sampleOf()
  const rows = [...sample.rows]

  test('has only rows that their tables would take', () => {
    for (const { kind, row } of rows) {
      const result = tables[kind].strict().safeParse(row)
      expect(result.error?.issues, `${kind} ${row.id}`).toBeUndefined()
    }
    for (const one of sample.people)
      expect(person.strict().safeParse(one.person).success).toBe(true)
  })

  test('gives every row an id of its own', () => {
    const ids = rows.map(({ kind, row }) => `${kind} ${row.id}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is the same bytes for the same options, also when it is read twice', () => {
    expect(digest(sampleOf().rows)).toBe(digest(rows))
    expect(digest(sample.rows)).toBe(digest(rows))
    expect(JSON.stringify(sampleOf().shop)).toBe(JSON.stringify(sample.shop))
  })

  test('is another one for another seed', () => {
    expect(digest(sampleOf(300, 2).rows)).not.toBe(digest(rows))
  })

  test('has as many tickets as were asked for', () => {
    expect(rowsOf(rows, 'ticket')).toHaveLength(300)
    expect(rowsOf(sampleOf(1_000).rows, 'ticket')).toHaveLength(1_000)
  })

  test('has nothing in it that happens after now', () => {
    for (const kind of ['message', 'note', 'event'] as const) {
      for (const row of rowsOf(rows, kind)) expect(row.at, row.id).toBeLessThanOrEqual(NOW)
    }
  })

  test('keeps its rows apart: each ticket’s rows are in its team’s space', () => {
    const spaces = new Map(rowsOf(rows, 'ticket').map(one => [one.id, one.space]))
    for (const kind of ['message', 'note', 'event', 'promise', 'remedy'] as const) {
      for (const row of rowsOf(rows, kind)) expect(row.space, row.id).toBe(spaces.get(row.ticketId))
    }
  })

  test('has the bytes of every attachment, and no others', () => {
    const named = rowsOf(rows, 'message').flatMap(one =>
      one.attachments.map(file => [file.id, one.id, file.size]),
    )
    const stored = [...sample.attachments].map(one => [one.id, one.messageId, one.bytes.byteLength])
    expect(new Set(stored.map(String))).toEqual(new Set(named.map(String)))
    expect(stored.length).toBe(named.length)
  })

  test('lets everybody in with the same password, and says what to try', () => {
    const addresses = sample.people.map(one => one.person.email)
    for (const role of [
      'agent',
      'agent2',
      'supervisor',
      'merchandising',
      'manager',
      'head',
      'admin',
    ]) {
      expect(addresses).toContain(`${role}@sample.test`)
    }
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(new Set(sample.people.map(one => one.password))).toEqual(new Set(['sample']))
    for (const one of sample.people) expect(one.about).toMatch(/^[A-Z].*\.$/)
  })

  test('names only people, teams, reasons and tickets that exist', () => {
    const people = new Set(sample.people.map(one => one.person.id))
    const reasons = new Set(rowsOf(rows, 'reason').map(one => one.id))
    const products = new Set(rowsOf(rows, 'product').map(one => one.id))
    for (const one of rowsOf(rows, 'ticket')) {
      if (one.assigneeId !== null) expect(people).toContain(one.assigneeId)
      if (one.productId !== null) expect(products).toContain(one.productId)
      for (const reason of one.reasons) expect(reasons).toContain(reason)
    }
    for (const one of rowsOf(rows, 'product')) expect(people).toContain(one.ownerId)
  })

  test('keeps the same proportions when it is larger', () => {
    const many = by(rowsOf(sampleOf(3_000).rows, 'ticket'), one => one.status)
    expect(many.get('addressed')?.length).toBeGreaterThan(1_800)
    for (const status of ['new', 'open', 'waiting', 'onHold']) {
      expect(many.get(status)?.length, status).toBeGreaterThan(20)
    }
  })
})
