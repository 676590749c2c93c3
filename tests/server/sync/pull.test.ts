import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import type { Hub } from '../../../server/hub.ts'
import { pullResponse } from '../../../shared/sync/pull.ts'
import { anActor, ana, aTicket, stranger } from '../../support/builders.ts'
import { openInMemory, type Postgres, startPostgres } from '../../support/hub/databases.ts'
import { furnish, hubOn, pullAll, put, send } from '../../support/hub/desk.ts'
import { takeVersions } from '../../support/hub/take-versions.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.each(['pglite', 'postgres'] as const)('pulling on %s', engine => {
  let opened: OpenDatabase
  let hub: Hub

  beforeEach(async () => {
    opened = engine === 'pglite' ? await openInMemory() : await postgres.open()
    hub = hubOn(opened)
    await furnish(hub)
    return () => opened.close()
  })

  test('a first pull gives every row of the spaces, and nothing of another team', async () => {
    const { pages, ids } = await pullAll(hub, stranger)
    expect(pages[0]?.reset).toBe(true)
    expect(ids).toContain('person:ana')
    expect(ids).not.toContain('ticket:ticket-1')
    expect(pages.every(page => pullResponse.safeParse(page).success)).toBe(true)
  })

  test('a pull with a cookie gives only what changed since', async () => {
    const { cookie } = await pullAll(hub, ana)
    await send(hub, 'writeNote', { id: 'note-0001', ticketId: 'ticket-1', text: 'Later' })
    const { pages, ids } = await pullAll(hub, ana, { cookie })
    expect([...ids]).toEqual(['note:note-0001'])
    expect(pages[0]?.reset).toBe(false)
  })

  test('a deleted row is told, with the ticket it was part of', async () => {
    await send(hub, 'saveDraft', {
      ticketId: 'ticket-1',
      kind: 'note',
      html: '',
      text: 'x',
      to: [],
      cc: [],
      replacements: [],
      seenMessageId: null,
    })
    const { cookie } = await pullAll(hub, ana)
    await send(hub, 'discardDraft', { ticketId: 'ticket-1', kind: 'note' })
    const { pages } = await pullAll(hub, ana, { cookie })
    expect(pages[0]?.dels).toEqual([
      { table: 'draft', id: 'ana.ticket-1.note', space: 'me:ana', of: 'ticket-1' },
    ])
  })

  test('a ticket that moves to another team is gone from one and new in the other', async () => {
    const here = await pullAll(hub, ana)
    const there = await pullAll(hub, stranger)
    await put(hub, ['ticket', aTicket({ space: 'team:home', teamId: 'home' })])
    const gone = await pullAll(hub, ana, { cookie: here.cookie })
    const come = await pullAll(hub, stranger, { cookie: there.cookie })
    expect(gone.pages[0]?.dels).toMatchObject([
      { table: 'ticket', id: 'ticket-1', space: 'team:travel' },
    ])
    expect([...come.ids]).toEqual(['ticket:ticket-1'])
  })

  test('a role lost is a space dropped whole', async () => {
    const { cookie } = await pullAll(hub, ana)
    const { pages } = await pullAll(hub, anActor({ teamIds: [] }), { cookie })
    expect(pages[0]?.drops).toEqual(['team:travel'])
    expect(pages[0]?.cookie.spaces).not.toHaveProperty('team:travel')
  })

  test('the outcome of a command comes in the same snapshot as its rows', async () => {
    const id = randomUUID()
    const { cookie } = await pullAll(hub, ana)
    await send(hub, 'writeNote', { id: 'note-0002', ticketId: 'ticket-1', text: 'x' }, { id })
    const { pages, ids } = await pullAll(hub, ana, { cookie, asked: [id, randomUUID()] })
    expect(pages[0]?.outcomes).toEqual([{ id, status: 'applied' }])
    expect(ids).toContain('note:note-0002')
  })

  test('an outcome is told to nobody but whose command it was', async () => {
    const id = randomUUID()
    await send(hub, 'writeNote', { id: 'note-0003', ticketId: 'ticket-1', text: 'x' }, { id })
    const { pages } = await pullAll(hub, anActor({ id: 'sam' }), { asked: [id] })
    expect(pages[0]?.outcomes).toEqual([])
  })

  test('many rows come in pages that never cut a version in two, and all arrive', async () => {
    for (let version = 0; version < 30; version += 1) {
      await put(
        hub,
        ...Array.from(
          { length: 7 },
          (_, i) =>
            ['ticket', aTicket({ id: `many-${version}-${i}`, number: version * 7 + i })] as const,
        ),
      )
    }
    const { pages, ids } = await pullAll(hub, ana, { pageRows: 20 })
    expect(pages.length).toBeGreaterThan(10)
    expect([...ids].filter(id => id.startsWith('ticket:many-'))).toHaveLength(210)
    for (const page of pages) expect((page.puts['ticket']?.length ?? 0) % 7).toBeLessThan(2)
  })

  test('large rows come few at a time, one version at least, and all arrive', async () => {
    for (let version = 0; version < 12; version += 1) {
      const snippet = randomBytes(3_000).toString('base64')
      await put(
        hub,
        ...[0, 1].map(
          i => ['ticket', aTicket({ id: `large-${version}-${i}`, number: i, snippet })] as const,
        ),
      )
    }
    for (const pageBytes of [1, 9_000, 20_000]) {
      const { pages, ids } = await pullAll(hub, ana, { pageBytes })
      expect([...ids].filter(id => id.startsWith('ticket:large-'))).toHaveLength(24)
      const most = Math.max(...pages.map(page => page.puts['ticket']?.length ?? 0))
      expect(most).toBeLessThanOrEqual(pageBytes === 20_000 ? 6 : 3)
    }
  })

  test('the limit is one for the answer, however many teams somebody has', async () => {
    const teamIds = ['travel', 'home', 'third', 'fourth', 'fifth']
    for (const teamId of teamIds) {
      const snippet = randomBytes(3_000).toString('base64')
      const space = `team:${teamId}`
      await put(hub, ['ticket', aTicket({ id: `large-${teamId}`, space, teamId, snippet })])
    }
    const { pages, ids } = await pullAll(hub, anActor({ teamIds }), { pageBytes: 6_000 })
    expect([...ids].filter(id => id.startsWith('ticket:large-'))).toHaveLength(5)
    const sizes = pages.map(
      ({ puts }) => puts['ticket']?.filter(({ id }) => id.startsWith('large-')).length ?? 0,
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2)
  })

  test('a version larger than a page comes whole', async () => {
    await put(
      hub,
      ...Array.from(
        { length: 50 },
        (_, i) => ['ticket', aTicket({ id: `big-${i}`, number: i })] as const,
      ),
    )
    const { ids } = await pullAll(hub, ana, { pageRows: 10 })
    expect([...ids].filter(id => id.startsWith('ticket:big-'))).toHaveLength(50)
  })

  test('another epoch, or a version the hub never gave, makes the device start anew', async () => {
    const { cookie } = await pullAll(hub, ana)
    const other = await pullAll(hub, ana, { cookie: { ...cookie, epoch: 'another' } })
    expect(other.pages[0]?.reset).toBe(true)
    const ahead = { ...cookie, spaces: { ...cookie.spaces, 'team:travel': 999 } }
    expect((await pullAll(hub, ana, { cookie: ahead })).pages[0]?.reset).toBe(true)
  })
})

describe('versions on PostgreSQL', () => {
  test('a slow commit is never overtaken: no device moves past a row it did not get', async () => {
    const opened = await postgres.open()
    const hub = hubOn(opened)
    await furnish(hub)
    const { cookie } = await pullAll(hub, ana)
    let release = () => undefined as void
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let taken = () => undefined as void
    const hasVersion = new Promise<void>(resolve => {
      taken = resolve
    })
    const slow = hub.db.transaction().execute(async sql => {
      const version = (await takeVersions(sql, ['team:travel'])).get('team:travel') ?? 0
      taken()
      await held
      await sql
        .insertInto('row')
        .values({
          space: 'team:travel',
          kind: 'ticket',
          id: 'slow',
          version,
          deleted: false,
          data: JSON.stringify(aTicket({ id: 'slow' })),
        })
        .execute()
    })
    await hasVersion
    let isFastDone = false
    const fast = put(hub, ['ticket', aTicket({ id: 'fast' })]).then(() => {
      isFastDone = true
      return undefined
    })
    const between = await pullAll(hub, ana, { cookie })
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(isFastDone).toBe(false)
    release()
    await Promise.all([slow, fast])
    const after = await pullAll(hub, ana, { cookie: between.cookie })
    expect([...between.ids, ...after.ids].sort()).toEqual(['ticket:fast', 'ticket:slow'])
    await opened.close()
  })

  test('a reader that pulls all the time while many write misses nothing', async () => {
    const opened = await postgres.open()
    const hub = hubOn(opened)
    await furnish(hub)
    let { cookie } = await pullAll(hub, ana)
    const seen = new Set<string>()
    let isWriting = true
    const reader = (async () => {
      for (;;) {
        const last = !isWriting
        const { ids, cookie: next } = await pullAll(hub, ana, { cookie, pageRows: 5 })
        for (const id of ids) seen.add(id)
        cookie = next
        if (last) return
      }
    })()
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; i < 25; i += 1) {
          await send(hub, 'writeNote', {
            id: `note-${writer}-${i}`,
            ticketId: 'ticket-1',
            text: 'x',
          })
        }
      }),
    )
    isWriting = false
    await reader
    expect([...seen].filter(id => id.startsWith('note:'))).toHaveLength(200)
    await opened.close()
  })
})
