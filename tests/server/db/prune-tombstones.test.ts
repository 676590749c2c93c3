import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { pruneTombstones, TOMBSTONES_KEPT_MS } from '../../../server/db/prune-tombstones.ts'
import { writeRows } from '../../../server/db/write-rows.ts'
import type { Hub } from '../../../server/hub.ts'
import type { Actor } from '../../../shared/domain/person/person.ts'
import type { Cookie } from '../../../shared/sync/cookie.ts'
import { anActor, ana, aTicket } from '../../support/builders.ts'
import { aCopy } from '../../support/hub/a-copy.ts'
import { openInMemory, type Postgres, startPostgres } from '../../support/hub/databases.ts'
import { furnish, hubOn, pullAll, pullOnce, put, read } from '../../support/hub/desk.ts'
import { type Dice, diceOf } from '../../sync/sim/dice.ts'

const DAY_MS = 86_400_000
const BOTH = ['travel', 'home']

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.each(['pglite', 'postgres'] as const)('old deletions on %s', engine => {
  let opened: OpenDatabase
  let hub: Hub & { clock: { at: number } }

  beforeEach(async () => {
    opened = engine === 'pglite' ? await openInMemory() : await postgres.open()
    hub = hubOn(opened)
    await furnish(hub)
    return () => opened.close()
  })

  const prune = () => pruneTombstones(hub.db, { now: hub.now() })
  const both = () => anActor({ teamIds: BOTH })
  const del = (id: string) => remove(hub, id)
  const tombstones = async () =>
    (await hub.db.selectFrom('row').select('id').where('deleted', '=', true).execute()).length

  test('are told for 30 days and then forgotten', async () => {
    await del('ticket-1')
    expect(await prune()).toBe(0)
    hub.clock.at += TOMBSTONES_KEPT_MS - 1
    expect(await prune()).toBe(0)
    expect(await tombstones()).toBe(1)
    hub.clock.at += 1
    expect(await prune()).toBe(1)
    expect(await tombstones()).toBe(0)
  })

  test('go from one space while younger ones of it stay', async () => {
    await put(hub, ['ticket', aTicket({ id: 'ticket-2' })])
    await del('ticket-1')
    await prune()
    hub.clock.at += 10 * DAY_MS
    await del('ticket-2')
    await prune()
    hub.clock.at += 20 * DAY_MS
    expect(await prune()).toBe(1)
    const left = await hub.db.selectFrom('row').select('id').where('deleted', '=', true).execute()
    expect(left).toEqual([{ id: 'ticket-2' }])
  })

  test('a device that was away for longer takes the space anew, and no other', async () => {
    const { cookie } = await pullAll(hub, both())
    await del('ticket-1')
    await prune()
    hub.clock.at += TOMBSTONES_KEPT_MS
    await prune()
    const { pages, ids } = await pullAll(hub, both(), { cookie })
    expect(pages[0]).toMatchObject({ reset: false, drops: ['team:travel'], dels: [] })
    expect([...ids].sort()).toEqual(['customer:cust-1.travel', 'message:message-1'])
  })

  test('a device that missed none of them only catches up, however long it was away', async () => {
    await del('ticket-1')
    const { cookie } = await pullAll(hub, ana)
    await prune()
    hub.clock.at += 10 * TOMBSTONES_KEPT_MS
    await prune()
    await put(hub, ['ticket', aTicket({ id: 'ticket-2' })])
    const { pages, ids } = await pullAll(hub, ana, { cookie })
    expect(pages[0]?.drops).toEqual([])
    expect([...ids]).toEqual(['ticket:ticket-2'])
  })

  test('a space that comes anew in many answers is dropped once', async () => {
    for (let n = 0; n < 20; n += 1) await put(hub, ['ticket', aTicket({ id: `ticket-1${n}` })])
    const { cookie } = await pullAll(hub, ana)
    await del('ticket-1')
    await prune()
    hub.clock.at += TOMBSTONES_KEPT_MS
    await prune()
    const { pages, ids } = await pullAll(hub, ana, { cookie, pageRows: 3 })
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.flatMap(page => page.drops)).toEqual(['team:travel'])
    expect(pages.at(-1)?.cookie).not.toHaveProperty('begun')
    expect([...ids].filter(id => id.startsWith('ticket:'))).toHaveLength(20)
  })

  test('a first contact that was broken off for too long begins anew', async () => {
    for (let n = 0; n < 20; n += 1) await put(hub, ['ticket', aTicket({ id: `ticket-1${n}` })])
    const copy = aCopy()
    for (let n = 0; n < 6; n += 1)
      copy.take(await pullOnce(hub, ana, { cookie: copy.cookie(), pageRows: 3 }))
    expect(copy.cookie()?.begun).toEqual({ 'team:travel': 21 })
    expect(copy.rows().has('ticket ticket-1')).toBe(true)
    await del('ticket-1')
    await prune()
    hub.clock.at += TOMBSTONES_KEPT_MS
    await prune()
    await catchUp(hub, ana, copy, 3)
    expect(copy.rows()).toEqual(await truth(hub, ana))
  })

  test('deletions from before a first contact began neither come nor stop it', async () => {
    for (let n = 0; n < 9; n += 1) await put(hub, ['ticket', aTicket({ id: `ticket-1${n}` })])
    for (let n = 0; n < 9; n += 2) await del(`ticket-1${n}`)
    const { pages } = await pullAll(hub, ana, { pageRows: 2 })
    expect(pages.flatMap(page => page.dels)).toEqual([])
  })

  test('a hub restored to before a first contact began is noticed in the middle of it', async () => {
    for (let n = 0; n < 9; n += 1) await put(hub, ['ticket', aTicket({ id: `ticket-1${n}` })])
    let cookie: Cookie | null = null
    for (let n = 0; n < 4; n += 1) ({ cookie } = await pullOnce(hub, ana, { cookie, pageRows: 3 }))
    expect(cookie?.begun).toEqual({ 'team:travel': 10 })
    const now = cookie?.spaces['team:travel'] ?? 0
    await hub.db
      .updateTable('space')
      .set({ version: now })
      .where('name', '=', 'team:travel')
      .execute()
    expect((await pullOnce(hub, ana, { cookie })).reset).toBe(true)
  })

  test.each([1, 2, 3, 4, 5, 6])(
    'no device ever keeps a deleted row, whatever happens in which order: seed %i',
    async seed => {
      const dice = diceOf(seed)
      const people = [both(), ana, anActor({ teamIds: ['home'] })]
      const desks = people.map(actor => ({ actor, copy: aCopy() }))
      for (let step = 0; step < 150; step += 1) {
        await happen(hub, dice)
        const { actor, copy } = dice.one(desks)
        const pageRows = dice.between(1, 6)
        copy.take(await pullOnce(hub, actor, { cookie: copy.cookie(), pageRows }))
      }
      for (const { actor, copy } of desks) {
        await catchUp(hub, actor, copy, 4)
        expect(copy.rows()).toEqual(await truth(hub, actor))
      }
    },
  )
})

test('pruning waits for nobody who writes, and what is revived meanwhile lives', async () => {
  const opened = await postgres.open()
  const hub = hubOn(opened)
  await furnish(hub)
  const ids = Array.from({ length: 40 }, (_, n) => `ticket-2${n}`)
  await put(hub, ...ids.map(id => ['ticket', aTicket({ id })] as const))
  for (const id of ids) await remove(hub, id)
  const copy = aCopy()
  await catchUp(hub, ana, copy, 7)
  await Promise.all([
    ...[1, 2, 3].map(() => pruneTombstones(hub.db, { now: hub.now(), keptMs: 0 })),
    ...ids.map(id => put(hub, ['ticket', aTicket({ id })])),
  ])
  await catchUp(hub, ana, copy, 7)
  expect(copy.rows()).toEqual(await truth(hub, ana))
  expect(ids.filter(id => copy.rows().has(`ticket ${id}`))).toHaveLength(40)
  await opened.close()
})

/** A ticket comes, changes, moves or goes; or time passes and the hub prunes. */
async function happen(hub: Hub & { clock: { at: number } }, dice: Dice): Promise<void> {
  const id = `ticket-${dice.between(1, 12)}`
  const teamId = dice.one(BOTH)
  const what = dice.weighed({ put: 5, del: 3, prune: 2, time: 2 })
  if (what === 'put') await put(hub, ['ticket', aTicket({ id, teamId, space: `team:${teamId}` })])
  else if (what === 'del') await remove(hub, id)
  else if (what === 'time') hub.clock.at += dice.between(1, 20) * DAY_MS
  else await pruneTombstones(hub.db, { now: hub.now() })
}

async function remove(hub: Hub, id: string): Promise<void> {
  const before = await read(hub, 'ticket', id)
  if (before === undefined) return
  await hub.db
    .transaction()
    .execute(sql => writeRows(sql, [{ kind: 'ticket', id, before, after: null }]))
}

async function catchUp(
  hub: Hub,
  actor: Actor,
  copy: ReturnType<typeof aCopy>,
  pageRows: number,
): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const answer = await pullOnce(hub, actor, { cookie: copy.cookie(), pageRows })
    copy.take(answer)
    if (!answer.more) return
  }
  expect.fail('it never came to an end')
}

/** What somebody has who comes for the first time now. */
async function truth(hub: Hub, actor: Actor): Promise<ReadonlyMap<string, unknown>> {
  const copy = aCopy()
  await catchUp(hub, actor, copy, 2_000)
  return copy.rows()
}
