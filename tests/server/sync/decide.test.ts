import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditFaults } from '../../../server/db/audit.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import type { Hub } from '../../../server/hub.ts'
import type { Team } from '../../../shared/domain/team/team.ts'
import { outcome } from '../../../shared/sync/push.ts'
import { ana, aPlan, aReply, aTeam, aTicket, sam, stranger } from '../../support/builders.ts'
import { openInMemory, type Postgres, startPostgres } from '../../support/hub/databases.ts'
import { furnish, hubOn, put, read, send } from '../../support/hub/desk.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.each(['pglite', 'postgres'] as const)('deciding commands on %s', engine => {
  let opened: OpenDatabase
  let hub: Hub & { clock: { at: number } }

  beforeEach(async () => {
    opened = engine === 'pglite' ? await openInMemory() : await postgres.open()
    hub = hubOn(opened)
    await furnish(hub)
    return () => opened.close()
  })

  const note = (over: object = {}) => ({
    id: randomUUID(),
    ticketId: 'ticket-1',
    text: 'Call her after ten.',
    ...over,
  })

  test('a command that arrives twice takes effect once and is answered alike', async () => {
    const id = randomUUID()
    const args = note()
    const first = await send(hub, 'writeNote', args, { id })
    const second = await send(hub, 'writeNote', args, { id })
    expect(first).toEqual({ id, status: 'applied' })
    expect(second).toEqual(first)
    const lines = await hub.db.selectFrom('audit').selectAll().execute()
    expect(lines.filter(line => line.name === 'writeNote')).toHaveLength(1)
  })

  test('ten arrivals of one command at the same moment are one effect', async () => {
    const id = randomUUID()
    const args = note()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => send(hub, 'writeNote', args, { id })),
    )
    expect(new Set(all.map(one => one.status))).toEqual(new Set(['applied']))
    const version = await hub.db
      .selectFrom('space')
      .select('version')
      .where('name', '=', 'team:travel')
      .executeTakeFirst()
    expect(version).toEqual({ version: 2 })
  })

  test('the same id with other content from the same device is a fork', async () => {
    const id = randomUUID()
    await send(hub, 'writeNote', note(), { id })
    expect(await send(hub, 'writeNote', note({ text: 'Other words' }), { id })).toEqual({
      id,
      status: 'forked',
    })
  })

  test('a copied device that took a new client id gets the first answer and no second effect', async () => {
    const id = randomUUID()
    const args = note()
    await send(hub, 'writeNote', args, { id, clientId: 'device-one' })
    const again = await send(hub, 'writeNote', args, { id, clientId: 'device-two' })
    expect(again).toEqual({ id, status: 'applied' })
    const notes = await hub.db.selectFrom('row').select('id').where('kind', '=', 'note').execute()
    expect(notes).toHaveLength(1)
  })

  test('a refusal is kept with its facts and leaves no trace in the rows', async () => {
    const id = randomUUID()
    const refused = await send(
      hub,
      'addressTicket',
      { ticketId: 'ticket-1', eventId: randomUUID() },
      { id },
    )
    expect(refused).toEqual({
      id,
      status: 'refused',
      code: 'ticket.notDone',
      facts: { missing: ['unanswered'] },
    })
    await put(hub, ['ticket', aTicket({ waitingSince: null })])
    const later = await send(
      hub,
      'addressTicket',
      { ticketId: 'ticket-1', eventId: randomUUID() },
      { id: randomUUID() },
    )
    expect(later.status).toBe('applied')
    expect(outcome.safeParse(refused).success).toBe(true)
  })

  test('a command that nobody knows is refused, not failed', async () => {
    const made = await send(hub, 'dropEverything' as 'writeNote', note())
    expect(made).toMatchObject({ status: 'refused', code: 'unknownCommand' })
  })

  test('a command that cannot be decided does not stop the one behind it', async () => {
    const { hours: _lost, ...damaged } = aTeam()
    await put(hub, ['team', damaged as Team])
    const broken = await send(hub, 'setPriority', {
      ticketId: 'ticket-1',
      priority: 'urgent',
      eventId: randomUUID(),
    })
    expect(broken).toMatchObject({ status: 'undecided' })
    expect(await send(hub, 'writeNote', note())).toMatchObject({ status: 'applied' })
  })

  test('one that was decided is answered as it was, also where it could not be decided any more', async () => {
    const id = randomUUID()
    const urgent = { ticketId: 'ticket-1', priority: 'urgent', eventId: randomUUID() } as const
    const first = await send(hub, 'setPriority', urgent, { id })
    const { hours: _lost, ...damaged } = aTeam()
    await put(hub, ['team', damaged as Team], ['ticket', aTicket()])
    expect(await send(hub, 'setPriority', urgent, { id })).toEqual(first)
    expect(first).toEqual({ id, status: 'applied' })
  })

  test('a row of another team is not there', async () => {
    const made = await send(hub, 'writeNote', note(), { actor: stranger })
    expect(made).toMatchObject({ status: 'refused', code: 'notFound' })
  })

  test('nobody can take the place of a row with an id they chose', async () => {
    const id = randomUUID()
    await send(hub, 'writeNote', note({ id, text: 'Mine' }), { actor: ana })
    const taken = await send(hub, 'writeNote', note({ id, text: 'Overwritten' }), { actor: sam })
    expect(taken).toMatchObject({ status: 'refused', code: 'badArgs' })
    expect(await read(hub, 'note', id)).toMatchObject({ text: 'Mine' })
  })

  test('two who replace the same order line: one does, the other learns who was first', async () => {
    const reply = (id: string) =>
      aReply({ id, replacements: [aPlan({ promiseId: `p-${id}`, eventId: `e-${id}` })] })
    const [one, two] = await Promise.all([
      send(hub, 'sendReply', reply('reply-of-ana') as never, { actor: ana }),
      send(hub, 'sendReply', reply('reply-of-sam') as never, { actor: sam }),
    ])
    const refused = [one, two].find(each => each?.status === 'refused')
    const applied = [one, two].find(each => each?.status === 'applied')
    expect(applied).toMatchObject({ status: 'applied' })
    const winner = applied === one ? 'Ana Reis' : 'Sam Ito'
    expect(refused).toMatchObject({ code: 'remedy.already', facts: { byName: winner } })
    const loser = applied === one ? 'reply-of-sam' : 'reply-of-ana'
    expect(await read(hub, 'message', loser)).toBeUndefined()
    const effects = await hub.db.selectFrom('effect').select('kind').orderBy('kind').execute()
    expect(effects.map(each => each.kind)).toEqual(['send-mail', 'send-replacement'])
  })

  test('text that PostgreSQL cannot keep is kept without what it cannot', async () => {
    const id = randomUUID()
    const made = await send(hub, 'writeNote', note({ id, text: 'a\u0000b \ud800 c' }))
    expect(made.status).toBe('applied')
    expect(await read(hub, 'note', id)).toMatchObject({ text: 'ab \ufffd c' })
  })

  test('the audit trail holds together, and shows a change behind its back', async () => {
    for (let i = 0; i < 5; i += 1) await send(hub, 'writeNote', note())
    expect(await auditFaults(hub.db)).toEqual([])
    await expect(hub.db.updateTable('audit').set({ name: 'nothing' }).execute()).rejects.toThrow(
      'append-only',
    )
    await hub.db
      .updateTable('audit_head')
      .set({ seq: 9 })
      .where('chain', '=', 'person:ana')
      .execute()
    expect(await auditFaults(hub.db)).toEqual([{ chain: 'person:ana', seq: 6 }])
  })
})

describe('twenty races of four for one order line on PostgreSQL', () => {
  test('each has one winner', async () => {
    const opened = await postgres.open()
    const hub = hubOn(opened)
    await furnish(hub)
    for (let race = 0; race < 20; race += 1) {
      await hub.db.deleteFrom('row').where('kind', 'in', ['remedy', 'allowance']).execute()
      const plan = (who: string) => ({
        ticketId: 'ticket-1',
        planned: { ...aPlan(), promiseId: `promise-${who}-${race}` },
        eventId: `event-${who}-${race}`,
      })
      const outcomes = await Promise.all([
        send(hub, 'issueReplacement', plan('ana') as never, { actor: ana }),
        send(hub, 'issueReplacement', plan('sam') as never, { actor: sam }),
        send(hub, 'issueReplacement', plan('ana2') as never, { actor: ana }),
        send(hub, 'issueReplacement', plan('sam2') as never, { actor: sam }),
      ])
      const applied = outcomes.filter(one => one.status === 'applied')
      expect(applied, JSON.stringify(outcomes)).toHaveLength(1)
      expect(outcomes.filter(one => one.status === 'refused')).toHaveLength(3)
    }
    await opened.close()
  })
})
